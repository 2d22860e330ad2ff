from app.shell.hand import find, write, below, settle, named
def test_p(stage):
    s = stage("TMG","10:00")
    s.touch(s.desk, "timed.closing")
    from app.cli.player import Player
    p = Player(s.staged, s.clock.later, {})
    w = s.last().standing.walking.walk_id
    for _ in range(40):
        if named(s.desk,"pieces-1000"): break
        st = p.standing(w)
        from app.desk.outcome import Who
        if isinstance(st.turn, Who):
            s.touch(s.desk, f"gone.{s.book.inside()[0].visit_id}")
        else: p.one_question(w)
    it = find(s.desk,"pieces-1000")
    line = [o for o in below(it) if o.inherits("QQuickTextInput")][0]
    print("before", line.property("text"))
    orig = line.property
    from app.shell.hand import touch
    touch(s.desk, line)
    print("sel", line.property("selectedText"), line.property("activeFocus"), line.property("cursorPosition"), s.desk.isActive())
    write(s.desk, it, "20")
    print("after", line.property("text"), it.property("value"))
