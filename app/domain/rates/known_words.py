"""Words for categories and plans that most cards have; a card that says its own is followed."""

from app.domain.rates.card import DROPIN, GENERAL, GUEST, GUEST_CATEGORY, MEMBER, MONTHLY, Word

CATEGORIES = {
    word.id: word
    for word in (
        Word(GENERAL, "一般", "General"),
        Word("student", "学生", "Student"),
        Word("jobseeker", "求職中", "Between jobs", ("お仕事を探している方",)),
        Word("primary_school", "小学生", "Primary school child", ("child", "primary_school_child")),
        Word("under_school_age", "未就学児", "Under school age", ("preschool", "infant")),
        Word(MEMBER, "会員", "Member"),
        Word(GUEST_CATEGORY, "ゲスト", "Guest"),
    )
}

PLANS = {
    word.id: word
    for word in (
        Word(DROPIN, "一時利用", "Drop-in", ("ドロップイン",)),
        Word(GUEST, "ゲスト", "Guest of a member"),
        Word(MONTHLY, "月額", "Monthly member"),
    )
}
