"""What the owner of several bots reads about them."""

from bot.phrases import translated


def file_unreadable(file: str) -> str:
    """Say that there is no such file, or no text in it."""
    return translated(
        "BOTS_FILE names {file}, which cannot be read as UTF-8 text. Name a file such "
        "as bots.yaml; docs/many-bots.md shows one."
    ).format(file=file)


def faulty(place: str, problem: str, remedy: str) -> str:
    """Say where something is wrong, what it is, and what to do."""
    said = translated("{place}: {problem} {remedy}")
    return said.format(place=place, problem=problem, remedy=remedy).strip()


def no_list() -> str:
    """Say what the file has to hold."""
    return translated("this should be `bots:` and below it a list of bots.")


def no_list_remedy() -> str:
    """Show how a list of bots begins."""
    return translated("Begin each bot with `- name:`; docs/many-bots.md shows a file.")


def key_missing(key: str) -> str:
    """Say that a key must be there."""
    return translated("`{key}` is missing.").format(key=key)


def key_unknown(key: str) -> str:
    """Say that a key means nothing here."""
    return translated("`{key}` is not a key here.").format(key=key)


def keys_listed(keys: str) -> str:
    """List what there is."""
    return translated("The keys are {keys}.").format(keys=keys)


def write_it(example: str) -> str:
    """Show how a key is written."""
    return translated("Write it as in `{example}`.").format(example=example)


def value_unusable(key: str) -> str:
    """Say that a value cannot be used, without repeating it: it may be a token."""
    return translated("the value of `{key}` cannot be used.").format(key=key)


def no_such_key_in_the_open() -> str:
    """Say that a token is no part of this file."""
    return translated("a token does not belong into this file, which others may read.")


def where_tokens_go() -> str:
    """Say where a token goes instead."""
    return translated(
        "Put it into `.env` and its variable's name here, as in `token_variable: "
        "ALPHA_TOKEN`, or into a file of its own, as in `token_file: alpha.token`."
    )


def one_place_for_a_token() -> str:
    """Say that a bot needs one token, in one place."""
    return translated("a bot needs `token_variable` or `token_file`, and not both.")


def used_twice(key: str, value: str) -> str:
    """Say that two bots share what each needs for itself."""
    return translated("the {key} `{value}` is used twice.").format(key=key, value=value)


def use_another() -> str:
    """Say what to do about that."""
    return translated("Give each bot its own.")


def same_bot(name: str, other: str) -> str:
    """Say that two names stand for one bot of Telegram's."""
    said = translated("`{name}` and `{other}` are the same bot by their tokens.")
    return said.format(name=name, other=other)


def one_entry_for_a_bot() -> str:
    """Say what to do about that."""
    return translated("Take one of them out, or make another bot with @BotFather.")


def variable_empty(variable: str) -> str:
    """Say that a named variable is not set."""
    return translated("the variable {variable} is not set.").format(variable=variable)


def set_variable(variable: str) -> str:
    """Say where to set it."""
    return translated(
        "Put it into .env, as in {variable}=123456789:AAExampleOfAToken."
    ).format(variable=variable)


def token_file_missing(file: str) -> str:
    """Say that a named file is not there or no text."""
    return translated("the token file {file} cannot be read.").format(file=file)


def make_token_file(file: str) -> str:
    """Say how to make it."""
    said = translated("Put the token into it, and `chmod 600 {file}`.")
    return said.format(file=file)


def token_file_open(file: str) -> str:
    """Say that others may read a token."""
    return translated("others may read the token file {file}.").format(file=file)


def close_token_file(file: str) -> str:
    """Say how to keep it to oneself."""
    said = translated("Let its owner alone read it: `chmod 600 {file}`.")
    return said.format(file=file)


def no_token() -> str:
    """Say that what was found is no token."""
    return translated("what was found there is no token.")


def token_form() -> str:
    """Show what a token looks like."""
    return translated(
        "Copy the whole of what @BotFather gave you, such as "
        "123456789:AAExampleOfAToken."
    )


def style_unreadable(file: str) -> str:
    """Say that a house style cannot be read."""
    return translated("the house style {file} cannot be read.").format(file=file)


def name_a_style() -> str:
    """Say what to name."""
    return translated("Name a Word document, as in `house_style: acme.docx`.")


def set_aside(name: str) -> str:
    """Say that Telegram refuses one bot's token, and what becomes of the others."""
    return translated(
        "Telegram refuses the token of the bot {name}, so it is set aside and the "
        "others go on. Ask @BotFather for the token again (/mybots, API Token), put it "
        "in its place and start this again; what the bot keeps stays until then."
    ).format(name=name)


def all_refused(names: str) -> str:
    """Say that no bot is left."""
    return translated(
        "Telegram refuses the token of every bot: {names}. Ask @BotFather for them "
        "again (/mybots, API Token); docs/many-bots.md says where they go."
    ).format(names=names)


def operator_missing(names: str) -> str:
    """Warn that some bots' /privacy has nobody to name."""
    return translated(
        "Nobody is named who runs these bots: {names}. Set operator_name and "
        "operator_contact in the file of bots, or OPERATOR_NAME and OPERATOR_CONTACT "
        "for all; Telegram's terms expect it."
    ).format(names=names)


def refused() -> str:
    """Say what to do about one bot's token."""
    return translated(
        "Telegram refuses its token. Ask @BotFather for it again (/mybots, API Token) "
        "and put it in its place; docs/many-bots.md says where that is."
    )


def of_bot(name: str, text: str) -> str:
    """Say which bot something is about."""
    return translated("{name}: {text}").format(name=name, text=text)
