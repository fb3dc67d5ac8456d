from dataclasses import replace

import pytest
from storage_world import ANNA, BORIS, DAY, HOUR, NOON, Home, at, turn

from bot.storage.directory import Link, Opening, Prospect, Rep, Verdict
from bot.storage.seams import ChatKey, Standing, Store

RITA = Rep(ChatKey(7, 500), "Rita", NOON)
SAM = Rep(ChatKey(7, 501), "Sam", NOON + DAY)
LINK = Link(
    token_hash="ab" * 32,
    purpose="prospect",
    keeper=RITA.person,
    label="Clinics in May",
    created=NOON,
    prefilled={"calls_per_day": 40},
)
HASH = LINK.token_hash
STANDING = Standing(RITA.person, HASH, "started", NOON, {"share_done": 25})


def test_reps_are_listed_newest_first_each_with_their_bot(home: Home) -> None:
    elsewhere = replace(SAM, person=ChatKey(8, 501))
    with home.open() as store:
        for rep in (RITA, elsewhere, SAM):
            store.directory.add_rep(rep)

    with home.open() as store:
        assert store.directory.reps(7) == [SAM, RITA]
        assert store.directory.rep(RITA.person) == RITA
        assert store.directory.rep(ANNA) is None


def test_a_rep_keeps_everything_when_renamed(store: Store) -> None:
    store.directory.add_rep(RITA)
    store.directory.add_link(LINK)

    store.directory.add_rep(replace(RITA, name="Rita K."))

    assert store.directory.reps(7) == [replace(RITA, name="Rita K.")]
    assert store.directory.links(RITA.person) == [LINK]


def test_a_removed_rep_leaves_nothing_behind(home: Home) -> None:
    with home.open() as store:
        store.directory.add_rep(RITA)
        store.directory.put_profile(RITA.person, {"name": "Call Point"})
        store.directory.add_link(LINK)
        store.directory.add_rep(SAM)
        store.directory.remove_rep(RITA.person)
        store.directory.remove_rep(RITA.person)

    with home.open() as store:
        assert store.directory.reps(7) == [SAM]
        assert store.directory.profile(RITA.person) == {}
        assert store.directory.link(7, HASH) is None


def test_a_profile_is_replaced_whole(home: Home) -> None:
    with home.open() as store:
        assert store.directory.profile(RITA.person) == {}
        store.directory.put_profile(RITA.person, {"name": "Call Point", "rate": 12})
        store.directory.put_profile(RITA.person, {"name": "Call Point Ltd"})

    with home.open() as store:
        assert store.directory.profile(RITA.person) == {"name": "Call Point Ltd"}


def test_a_link_is_found_by_its_hash_within_its_bot(home: Home) -> None:
    with home.open() as store:
        store.directory.add_link(LINK)

    with home.open() as store:
        assert store.directory.link(7, HASH) == LINK
        assert store.directory.link(8, HASH) is None
        assert store.directory.link(7, "cd" * 32) is None


def test_links_are_paged_newest_first(store: Store) -> None:
    links = [
        replace(LINK, token_hash=f"{n:064x}", created=NOON + n * HOUR) for n in range(5)
    ]
    for link in links:
        store.directory.add_link(link)

    assert store.directory.links(RITA.person, 0, 2) == [links[4], links[3]]
    assert store.directory.links(RITA.person, 4, 2) == [links[0]]
    assert store.directory.links(SAM.person) == []


@pytest.mark.parametrize(
    ("link", "verdict"),
    [
        (LINK, "open"),
        (replace(LINK, uses_left=1), "open"),
        (replace(LINK, uses_left=0), "used_up"),
        (replace(LINK, expires=NOON + HOUR), "open"),
        (replace(LINK, expires=NOON), "expired"),
        (replace(LINK, revoked=True, expires=NOON, uses_left=0), "revoked"),
    ],
)
def test_a_link_that_cannot_be_used_says_why(
    store: Store, link: Link, verdict: Verdict
) -> None:
    store.directory.add_link(link)

    opening = store.directory.open_link(HASH, ANNA, NOON)

    assert opening.verdict == verdict
    assert opening.link is not None
    assert opening.link.opened == (1 if verdict == "open" else 0)


def test_an_unknown_link_opens_nothing(store: Store) -> None:
    store.directory.add_link(LINK)

    assert store.directory.open_link("00", ANNA, NOON) == Opening("unknown", None)
    stranger = ChatKey(8, ANNA.chat)
    assert store.directory.open_link(HASH, stranger, NOON) == Opening("unknown", None)


def test_a_link_for_one_serves_one_who_may_open_it_again(home: Home) -> None:
    with home.open() as store:
        store.directory.add_link(replace(LINK, uses_left=1, expires=NOON + HOUR))
        assert store.directory.open_link(HASH, ANNA, NOON).verdict == "open"

    with home.open() as store:
        again = store.directory.open_link(HASH, ANNA, NOON + DAY)
        assert again.verdict == "open"
        assert again.link is not None
        assert again.link.opened == 1
        assert store.directory.open_link(HASH, BORIS, NOON).verdict == "used_up"


def test_a_revoked_link_serves_nobody_any_more(store: Store) -> None:
    store.directory.add_link(LINK)
    store.directory.open_link(HASH, ANNA, NOON)

    assert not store.directory.revoke(SAM.person, HASH)
    assert store.directory.revoke(RITA.person, HASH)

    assert store.directory.open_link(HASH, ANNA, NOON).verdict == "revoked"


def test_a_turn_moves_a_prospect_along(home: Home) -> None:
    with home.open() as store:
        store.chats.commit(ANNA, at(NOON, 1)._replace(standing=STANDING))
        store.chats.commit(ANNA, at(NOON + HOUR, 2))
        drafted = replace(STANDING, stage="drafted")
        store.chats.commit(ANNA, at(NOON + DAY, 3)._replace(standing=drafted))

    with home.open() as store:
        moved = Prospect(ANNA, drafted, NOON + DAY)
        assert store.directory.prospect(ANNA) == moved
        assert store.directory.prospects(RITA.person) == [moved]
        assert store.directory.prospects(SAM.person) == []


def test_prospects_are_paged_last_active_first(store: Store) -> None:
    chats = [ChatKey(7, number) for number in range(1, 6)]
    for number, chat in enumerate(chats):
        stage = "drafted" if number % 2 else "started"
        moved = replace(STANDING, stage=stage)
        store.chats.commit(chat, at(NOON + number * HOUR)._replace(standing=moved))

    def page(stage: str | None, start: int) -> list[ChatKey]:
        found = store.directory.prospects(RITA.person, stage, start, 2)
        return [prospect.chat for prospect in found]

    assert page(None, 0) == [chats[4], chats[3]]
    assert page(None, 4) == [chats[0]]
    assert page("started", 0) == [chats[4], chats[2]]
    assert store.directory.stages(RITA.person) == {"started": 3, "drafted": 2}


def test_stages_are_counted_for_each_link(store: Store) -> None:
    other = replace(STANDING, link="cd" * 32, stage="shared")
    store.chats.commit(ANNA, at(NOON)._replace(standing=STANDING))
    store.chats.commit(BORIS, at(NOON)._replace(standing=other))

    assert store.directory.stages(RITA.person, HASH) == {"started": 1}
    assert store.directory.stages(RITA.person, "cd" * 32) == {"shared": 1}


def test_a_standing_changes_without_touching_answers_or_activity(
    store: Store,
) -> None:
    store.chats.commit(ANNA, at(NOON, 1)._replace(standing=STANDING))

    archived = replace(STANDING, stage="archived")
    store.directory.put_standing(ANNA, archived)

    assert store.directory.prospect(ANNA) == Prospect(ANNA, archived, NOON)
    assert store.chats.load(ANNA).data == {"answer": "forty"}

    store.directory.put_standing(ANNA, None)
    assert store.directory.prospects(RITA.person) == []


def test_forgetting_takes_a_chat_out_of_lists_and_links(home: Home) -> None:
    with home.open() as store:
        store.directory.add_link(replace(LINK, uses_left=2))
        store.directory.open_link(HASH, ANNA, NOON)
        store.chats.commit(ANNA, turn(1, "forty")._replace(standing=STANDING))
        receipt = store.chats.forget(ANNA)

    with home.open() as store:
        link = store.directory.link(7, HASH)
        assert link == replace(LINK, uses_left=1, opened=1)
        assert store.directory.prospects(RITA.person) == []
        assert (receipt.opened_links, receipt.prospect) == (1, True)
