"""The draft of a memorandum of understanding with one partner.

It goes to the partner: no rating, stance, cost or risk stands in it.
"""

from coalition.strategy import Strategy, TargetPartner, blank, some, worded
from coalition.views._document import Block, Bullets, Document, Facts, Heading, Paragraph, Table
from coalition.words import tell

MEANINGS = {
    "cooperation": tell("we inform each other and help where we can; each keeps its own plans"),
    "coordination": tell("we tune our plans to each other, and meet regularly"),
    "collaboration": tell("we plan and carry out work together, and share what it needs"),
    "coalition": tell("we act under a joint goal and decide together"),
    "integration": tell("we act as one body in what this covers"),
}


def memorandum(strategy: Strategy, partner: TargetPartner) -> Document:
    """Purpose to signatures, filled from the data, blanks marked."""
    us, them = strategy.name, partner.name
    blocks: list[Block] = [
        Paragraph(
            tell(
                "A draft to talk about. It is no legal advice and binds nobody until both sides "
                "have signed it; let somebody who knows your law read it first. What is marked "
                "{blank} is still to be agreed.",
                blank=blank(tell("like this")),
            ),
            "note",
        ),
        Facts(
            [
                (tell("Between"), [us, blank(tell("address, and who represents it"))]),
                (tell("And"), [them, blank(tell("address, and who represents it"))]),
            ],
            0.2,
        ),
    ]
    sections = (
        (tell("Purpose"), _purpose(partner)),
        (tell("Scope"), _scope(partner)),
        (tell("Contributions"), _contributions(strategy, partner)),
        (tell("Roles"), _roles(strategy, partner)),
        (tell("Communication"), _communication()),
        (tell("Sharing data"), _data_sharing()),
        (tell("Making decisions"), _decisions()),
        (tell("Resolving conflicts"), _conflicts()),
        (tell("Monitoring"), _monitoring()),
        (tell("Duration"), _duration(strategy)),
        (tell("Leaving"), _leaving()),
    )
    for number, (title, items) in enumerate(sections, 1):
        blocks.append(Heading(tell("{number}. {name}", number=number, name=title), 2))
        blocks.append(Bullets(items))
    blocks += [
        Heading(tell("{number}. {name}", number=len(sections) + 1, name=tell("Signatures")), 2),
        _signatures(us, them),
    ]
    return Document(
        kind=tell("Draft"),
        title=tell("Memorandum of understanding"),
        subtitle=tell("{one} and {other}", one=us, other=them),
        blocks=blocks,
        running=tell("Draft memorandum, {one} and {other}", one=us, other=them),
        language=strategy.language,
    )


def _signatures(us: str, them: str) -> Table:
    to_sign = [
        tell("Name: {blank}", blank=blank(tell("name"))),
        tell("Post: {blank}", blank=blank(tell("post"))),
        tell("Place and date: {blank}", blank=blank(tell("place and date"))),
        tell("Signature: {blank}", blank=blank(tell("signature"))),
    ]
    return Table((us, them), [[to_sign] * 2], (0.5, 0.5))


def _purpose(partner: TargetPartner) -> list[str]:
    told: list[str] = [
        tell("We work together on {themes}.", themes=some(partner.themes, 6))
        if partner.themes
        else tell("We work together on {blank}.", blank=blank(tell("the joint issue")))
    ]
    if partner.values:
        told.append(tell("We both stand for {values}.", values=some(partner.values, 6)))
    told.append(tell("What will be different: {blank}.", blank=blank(tell("the joint goal"))))
    return told


def _scope(partner: TargetPartner) -> list[str]:
    where = some(partner.regions, 10) if partner.regions else blank(tell("places"))
    told: list[str] = [
        tell("Where: {places}.", places=where),
        tell("For whom: {blank}.", blank=blank(tell("whom it serves"))),
        tell(
            "Form of the partnership: {form}; {meaning}.",
            form=worded(partner.form),
            meaning=MEANINGS[partner.form],
        ),
    ]
    if partner.grow_to != partner.form:
        told.append(
            tell(
                "If both sides find at a review that it works, it may grow to {form}: {meaning}.",
                form=worded(partner.grow_to),
                meaning=MEANINGS[partner.grow_to],
            )
        )
    told.append(tell("What it does not cover: {blank}.", blank=blank(tell("limits"))))
    return told


def _contributions(strategy: Strategy, partner: TargetPartner) -> list[str]:
    return [
        *_of(strategy.name, partner.gives),
        *_of(partner.name, partner.brings),
        tell(
            "Each side bears its own costs, except {blank}.",
            blank=blank(tell("joint costs and who pays")),
        ),
    ]


def _of(name: str, terms: tuple[str, ...]) -> list[str]:
    if terms:
        return [
            tell(
                "{name} contributes {terms}: {blank}.",
                name=name,
                terms=some(terms, 6),
                blank=blank(tell("how much, and by when")),
            )
        ]
    return [
        tell("{name} contributes {blank}.", name=name, blank=blank(tell("what, how much, by when")))
    ]


def _roles(strategy: Strategy, partner: TargetPartner) -> list[str]:
    ours = strategy.config.responsible
    return [
        tell(
            "Contact for {name}: {who}.",
            name=strategy.name,
            who=ours or blank(tell("name and post")),
        ),
        tell("Contact for {name}: {who}.", name=partner.name, who=blank(tell("name and post"))),
        tell("A second person on each side knows the work: {blank}.", blank=blank(tell("names"))),
    ]


def _communication() -> list[str]:
    return [
        tell("We meet every {blank}.", blank=blank(tell("how often, and where"))),
        tell(
            "Whoever hears of something that touches the other says so within {blank}.",
            blank=blank(tell("days")),
        ),
        tell("Either side speaks in public for both only when the other has agreed."),
    ]


def _data_sharing() -> list[str]:
    return [
        tell(
            "We share only {blank}, and only for the purpose above.",
            blank=blank(tell("which data")),
        ),
        tell("Data on persons are shared only with their consent and as the law allows."),
        tell("At the end each side gives back or deletes what it received."),
    ]


def _decisions() -> list[str]:
    return [
        tell("What touches both is decided by both; each decides alone on its own work."),
        tell("Who decides for each side: {blank}.", blank=blank(tell("names or bodies"))),
    ]


def _conflicts() -> list[str]:
    return [
        tell("First the two contacts talk, within {blank}.", blank=blank(tell("days"))),
        tell("Then those who lead both sides talk."),
        tell("Then {blank} mediates, whom both sides trust.", blank=blank(tell("who"))),
    ]


def _monitoring() -> list[str]:
    return [
        tell(
            "Twice a year both sides rate trust, commitment and communication, and talk about it."
        ),
        tell("We see by {blank} whether it works.", blank=blank(tell("one or two signs"))),
    ]


def _duration(strategy: Strategy) -> list[str]:
    start = strategy.calendar.last_day(2)
    begins = blank(tell("date"))
    told: list[str] = [
        tell(
            "It begins on {start} and ends on {end}, unless both sides extend it.",
            start=begins,
            end=blank(tell("date")),
        ),
    ]
    if start is not None:
        told.append(tell("The strategy foresees the agreement by {date}.", date=start.isoformat()))
    return told


def _leaving() -> list[str]:
    return [
        tell("Either side may leave with notice of {blank}.", blank=blank(tell("weeks"))),
        tell("Work in hand is finished or handed over; money and data are settled."),
        tell("Both sides tell together those who were served."),
    ]
