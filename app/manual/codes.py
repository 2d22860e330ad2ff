"""All findings of the manual's check: code, and its sentence in Japanese and English.

E: the file is never activated. W: it can be used. docs/manual-language.md lists them; a test compares.
`{…}` is filled with what was found.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.findings import Finding

SENTENCES: dict[str, tuple[str, str]] = {
    # the file and its front matter
    "E001": (
        "文字コードがUTF-8ではありません。UTF-8で保存し直してください。",
        "The file is not UTF-8. Save it as UTF-8.",
    ),
    "E002": (
        "先頭の「---」から「---」までの見出し部分がありません。",
        "The front matter between two lines --- is missing.",
    ),
    "E003": ("見出し部分が読めません: {what}", "The front matter cannot be read: {what}"),
    "E004": ("「{key}」が書かれていません。", "The key {key} is missing."),
    "E005": ("「{key}」の値「{value}」は使えません。{allowed}", "The value {value} of {key} cannot be used. {allowed}"),
    "E006": ("「{key}」が2回書かれています。", "The key {key} is written twice."),
    "E007": ("「{key}」は「名前: 値」の形で書いてください。", "Write {key} as name: value."),
    "E008": (
        "連絡先「{name}」の「つながらないとき」の「{value}」は連絡先にありません。",
        "The fallback {value} of the contact {name} is not among the contacts.",
    ),
    "E009": ("失効日は施行日より後にしてください。", "The last day must be after the first day."),
    # structure
    "E101": ("「#」の手順より前に本文があります。", "There is text before the first procedure (#)."),
    "E102": ("「##」のステップより前に本文があります。", "There is text before the first step (##)."),
    "E103": ("見出しに {{#id}} がありません: {what}", "The heading has no {{#id}}: {what}"),
    "E104": ("手順のid「{id}」が2回あります。", "The procedure id {id} is used twice."),
    "E105": ("ステップのid「{id}」が手順の中に2回あります。", "The step id {id} is used twice in the procedure."),
    "E106": ("手順が一つもありません。", "There is no procedure."),
    "E107": ("手順「{id}」にステップがありません。", "The procedure {id} has no step."),
    "E108": ("見出しは「#」(手順)と「##」(ステップ)だけです。", "Headings are # (procedure) and ## (step) only."),
    "E109": ("idに使えるのは英数字と「_」「-」です: {id}", "An id takes letters, digits, _ and - only: {id}"),
    "E110": ("「-」の行はここには書けません。", "A line with - cannot stand here."),
    "E111": ("手順の設定「{key}」は知らないことばです。", "The procedure attribute {key} is unknown."),
    "E112": ("「{key}」の値「{value}」は使えません。{allowed}", "The value {value} of {key} cannot be used. {allowed}"),
    "E113": ("きっかけ「{value}」は読めません。", "The trigger {value} cannot be read."),
    # blocks
    "E201": ("「{kind}」という種類はありません。", "There is no kind {kind}."),
    "E202": ("「]」がありません。", "The closing bracket ] is missing."),
    "E203": ("設定「{key}」は知らないことばです。", "The attribute {key} is unknown."),
    "E204": ("[{kind}] には「{key}」が必要です。", "[{kind}] needs {key}."),
    "E205": ("「{key}」の値「{value}」は使えません。{allowed}", "The value {value} of {key} cannot be used. {allowed}"),
    "E206": ("「必須」と「任意」の両方が書かれています。", "Both 必須 and 任意 are written."),
    "E207": (
        "[{kind}] の後のブロックには進めません。[{kind}] はステップの最後に書いてください。",
        "Nothing after [{kind}] is reached. Put [{kind}] last in its step.",
    ),
    "E208": ("設定「{key}」が2回書かれています。", "The attribute {key} is written twice."),
    "E209": ("身分証を確かめるステップでは撮影できません。", "No photograph may be taken in a step that checks an ID."),
    # options, branches, fields
    "E301": (
        "選択肢は「- {{id}} ことば → #ステップ」の形で書いてください。",
        "Write an option as - {{id}} words → #step.",
    ),
    "E302": ("判定は「- 条件 → #ステップ」の形で書いてください。", "Write a branch as - condition → #step."),
    "E303": ("欄は「- {{id}} ことば: 型」の形で書いてください。", "Write a field as - {{id}} label: type."),
    "E304": ("欄の型「{value}」は知らないことばです。", "The field type {value} is unknown."),
    "E305": ("[判定] の最後に「それ以外」がありません。", "The [判定] does not end with それ以外."),
    "E306": ("「それ以外」の後の条件は使われません。", "Conditions after それ以外 are never used."),
    "E307": ("「{id}」が同じブロックに2回あります。", "{id} is written twice in the same block."),
    "E308": ("[{kind}] に項目がありません。", "[{kind}] has no items."),
    "E309": ("欄の設定「{value}」は知らないことばです。", "The field attribute {value} is unknown."),
    # names and places
    "E401": ("進む先のステップ「#{id}」がこの手順にありません。", "There is no step #{id} in this procedure."),
    "E402": ("手順「#{id}」がありません。", "There is no procedure #{id}."),
    "E403": ("記録の種類「{value}」はありません。", "There is no record kind {value}."),
    "E404": ("連絡先「{value}」が見出し部分にありません。", "The contact {value} is not in the front matter."),
    "E405": ("渡し物「{value}」が見出し部分にありません。", "The item {value} is not in the front matter."),
    "E406": ("条件が読めません: {value}", "The condition cannot be read: {value}"),
    "E407": (
        "「かつ」と「または」を一つの条件に混ぜることはできません。",
        "かつ and または cannot be mixed in one condition.",
    ),
    "E408": (
        "「{value}」は、この手順書の欄・選択肢にもシステムのことばにもありません。",
        "{value} is neither a field or choice of this manual nor a system word.",
    ),
    "E409": ("「{kind}」の行き先は「→ {form}」の形で書いてください。", "Write the way on of {kind} as → {form}."),
    "E410": (
        "{{…}} の「{value}」は、この手順書の欄・選択肢にもシステムのことばにもありません。",
        "{value} in {{…}} is neither a field or choice of this manual nor a system word.",
    ),
    # the way through
    "E501": ("手順「{id}」が [終了] なしで終わっています。", "The procedure {id} runs out without an [終了]."),
    "E502": (
        "ステップ「{id}」から、だれにも聞かずに回りつづけます。",
        "From the step {id} the procedure goes round without asking anybody.",
    ),
    # the table form
    "E601": ("表に列「{value}」がありません。", "The table has no column {value}."),
    "E602": ("表が読めません: {what}", "The table cannot be read: {what}"),
    "E603": ("この行は、見出しより列が多くなっています。", "This row has more columns than the heading."),
    # usable
    "W001": (
        "見出し部分の「{key}」は知らないことばなので、読みとばします。",
        "The key {key} is unknown and passed over.",
    ),
    "W002": (
        "承認が書かれていないので、この版はまだ使われません。",
        "Nobody has approved this edition; it is not yet used.",
    ),
    "W003": ("「{key}」がないので、{default}として扱います。", "{key} is missing and taken as {default}."),
    "W101": ("英語(EN:)がありません。", "There is no English (EN:)."),
    "W102": ("この「EN:」の前に、訳す日本語がありません。", "There is no Japanese line before this EN:."),
    "W103": ("日本語と英語で {{…}} のことばがちがいます。", "The words in {{…}} differ between Japanese and English."),
    "W201": ("ステップ「{id}」にはどこからも進めません。", "The step {id} is never reached."),
    "W202": ("きっかけ「{value}」が手順「{id}」にもあります。", "The trigger {value} is also on the procedure {id}."),
    "W203": (
        "手順「{id}」にはきっかけがなく、ほかの手順からも呼ばれません。",
        "The procedure {id} has no trigger and is not called from another.",
    ),
    "W204": ("ステップ「{id}」にブロックがありません。", "The step {id} has no blocks."),
    "W205": (
        "手順「{id}」の [呼出] は、めぐって自分に戻ります。",
        "The [呼出] of the procedure {id} comes round to itself.",
    ),
    "W206": ("緊急の手順がありません。", "There is no procedure for emergencies."),
    "W207": (
        "「緊急」の手順「{id}」に「割り込み: 可」がありません。",
        "The emergency procedure {id} has no 割り込み: 可.",
    ),
    "W208": (
        "「{value}」の値「{right}」は選べないので、この条件は成り立ちません。",
        "{value} can never be {right}, so this condition never holds.",
    ),
    "W301": (
        "渡し物「{value}」を渡したあと、返してもらう [返却] がありません。",
        "The item {value} is handed out and never taken back.",
    ),
    "W302": (
        "図「{value}」がないので、写真なしで表示します。",
        "The picture {value} is missing; the step is shown without.",
    ),
    "W303": (
        "金額「{value}」は料金表にありません。{{合計金額}} のように書くと、料金表の金額が入ります。",
        "The amount {value} is not on the rate card. Written as {{合計金額}}, the card's amount is filled in.",
    ),
    "W304": (
        "時刻「{value}」は料金表にありません。確かめるか、{{予約の終了}} のように書いてください。",
        "The time {value} is not on the rate card. Check it, or write it as {{予約の終了}}.",
    ),
    "W305": ("追加の品「{value}」は料金表にありません。", "The extra item {value} is not on the rate card."),
    "W306": ("「{key}」は [{kind}] では使われません。", "{key} has no meaning on [{kind}]."),
    "W307": ("[金額] がありますが、「料金表」が書かれていません。", "There is a [金額] but no 料金表."),
    "W601": (
        "表の列「{value}」は知らないことばなので、読みとばします。",
        "The column {value} is unknown and passed over.",
    ),
}


@dataclass(slots=True)
class Notes:
    """Collects the findings of one file while it is read."""

    file: str
    found: list[Finding] = field(default_factory=list)

    def add(self, code: str, line: int, **words: object) -> None:
        ja, en = SENTENCES[code]
        told = {name: _short(str(word)) for name, word in words.items()}
        self.found.append(Finding(self.file, line, code, ja.format(**told), en.format(**told)))

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.found)


def _short(text: str) -> str:
    """One line of at most 60 characters: a message is read on a screen."""
    flat = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return flat if len(flat) <= 60 else flat[:59] + "…"
