"""Why each message about files and wordings matters."""

from collections.abc import Mapping

WHY_WORDINGS: Mapping[str, str] = {
    "`*…` repeats another place.": (
        "A few such lines can grow into more text than a computer holds."
    ),
    "`[when …]` holds wherever its clause is in.": (
        "It reads as if it decided something."
    ),
    "`sections` should list the files of the folder `sections`.": (
        "Questions outside the list would never be asked."
    ),
    "`why` has … words.": "The checklist has room for one sentence that people read.",
    "`…` cannot be `…`.": "Other files, buttons and stored answers rely on this form.",
    "`…` is empty or too short.": (
        "Somebody would read nothing where a sentence is due."
    ),
    "`…` is missing.": "What has no such part cannot be asked, printed or explained.",
    "`…` is not a key here.": (
        "A misspelt key would be passed over, and its value with it."
    ),
    "`…` is not allowed in a wording.": (
        "A draft is whole sentences; programs in it could not be read or checked."
    ),
    "`…` may be absent while this sentence is there.": (
        "A reference to nothing makes the sentence void."
    ),
    "`…` names a type, and types are not needed here.": (
        "A type could make a value something else than the text you see."
    ),
    "`…`: ….": "What does not fit its form cannot be used.",
    "a `[when …]` stands where it decides nothing.": (
        "The sentence would be printed for everybody, with the condition in it."
    ),
    "a `…` would be printed as it stands.": (
        "Both sides would sign a document with stray marks in it."
    ),
    "a `…` would be shown as it stands.": "People would read stray marks in a warning.",
    "a key is there twice.": (
        "Only one of the two values can count, and nobody can see which."
    ),
    "a placeholder asks for `.…`, which is not there.": (
        "No draft with this clause could be made."
    ),
    "a placeholder cannot be filled: ….": "No draft with this clause could be made.",
    "a placeholder is malformed: ….": "No draft with this clause could be made.",
    "it holds a character that no text has.": (
        "Nobody can read it, and files with it cannot be stored."
    ),
    "it holds a private-use character, which nobody can read.": (
        "Such characters stand for values while a draft is made."
    ),
    "it says `under: …`; the plan has it under ….": (
        "The clause would be numbered in one place and belong to another."
    ),
    "its variants call a value `…`, as something else is called.": (
        "The sentence would be filled with one when the other is meant."
    ),
    "its variants do not give the same values.": (
        "In one of the stances the sentence could not be filled."
    ),
    "lists or keys stand inside each other too deeply.": (
        "Nobody could follow them, and reading them takes long."
    ),
    "nothing provides the placeholder `…`.": "No draft with this clause could be made.",
    "the file cannot be read: ….": "Without it there is no interview.",
    "the file is missing.": "Without it there is no interview.",
    "the file is not UTF-8 text.": "Letters beyond English would come out wrong.",
    "the front matter is empty.": (
        "A clause without a title or a source cannot be shown or defended."
    ),
    "the front matter is not closed.": (
        "The wording would be read as if it were settings."
    ),
    "the heading “…” stands outside an annex.": (
        "Only annexes have sections; clauses are numbered by the plan."
    ),
    "the term “…” is defined twice.": (
        "Two meanings of one word are a quarrel in waiting."
    ),
    "the variant … is missing.": "In that stance the sentence could not be filled.",
    "the wording uses …, which is not understood.": (
        "It would be lost, or printed with its marks."
    ),
    "these clauses stand inside each other: ….": "None of them would be printed.",
    "this is not readable as YAML: ….": "Nothing after this line can be read.",
    "this sentence can be printed while `…`, which it refers to, is absent.": (
        "A reference to nothing makes the sentence void."
    ),
    "this should be a list.": "Its items could not be told apart.",
    "“…” looks like a defined term and has no definition.": (
        "Readers would take it for a defined term and look for its meaning."
    ),
    "the … id `…` is already used at ….": (
        "Messages, buttons and stored answers could not tell the two apart."
    ),
    "a chart stands among words.": (
        "A chart takes a line of its own; in a sentence nothing could be printed."
    ),
}
