"""What is learnt: the lessons, each with boxes to tick, who helps with it and when it is taught."""

from dataclasses import replace

from storefront import addresses
from storefront.catalog.schema import Event, Lesson
from storefront.site.checklist import checklist
from storefront.site.model import Site
from storefront.views import components
from storefront.views.frame import PageView
from storefront.views.head import edit_folder, edit_link, head
from storefront.views.pages import LessonsView, LessonView
from storefront.views.parts import EventCard, Fact, LessonRow, PersonRow, Section
from storefront.views.people import mentor_row
from storefront.views.print import index
from storefront.views.sharing import share_link
from storefront.words import formats
from storefront.words import lessons as words

Built = tuple[PageView, object]
_COMING = 3


def has_own(site: Site) -> bool:
    """Whether a page of the village itself stands where the list of lessons would."""
    return any(addresses.page(page.slug) == addresses.TRAINING for page in site.catalog.pages)


def lesson_row(site: Site, item: Lesson) -> LessonRow:
    steps = checklist(site.bodies[item.file]).steps
    about = (item.audience, item.duration, f"{formats.number(len(steps))} langkah" if steps else "")
    return LessonRow(
        item.title, item.slug, addresses.inside(addresses.lesson(item.slug)), item.summary,
        " · ".join(part for part in about if part), " ".join(steps))


def lessons(site: Site) -> Built:
    """/pelatihan/"""
    catalog = site.catalog
    view = LessonsView(
        "Pelatihan",
        "Pelajaran pendek, dikerjakan sambil dipraktikkan. Yang Anda centang tersimpan di ponsel ini saja."
        if catalog.lessons else "Belum ada pelajaran.",
        tuple(lesson_row(site, item) for item in catalog.lessons),
        _coming(site, tuple(event for event in catalog.events if event.kind == "pelatihan")))
    return head(
        site, addresses.TRAINING, view.title, f"Pelatihan usaha rumahan di {catalog.village.title}. {view.lead}",
        edit=edit_folder(site, "pelatihan"), extras="training"), view


def lesson(site: Site, item: Lesson) -> Built:
    """/pelatihan/<slug>/"""
    catalog, path = site.catalog, addresses.lesson(item.slug)
    place = catalog.lessons.index(item) + 1
    view = LessonView(
        title=item.title, lead=item.summary, facts=tuple(Fact(name, text) for name, text in words.facts(item)),
        note=words.checked(item, site.today), actions=index.lesson_links(site, item),
        share=share_link(site, path, item.title, item.summary or "pelajaran untuk dipraktikkan."),
        picture=components.first_picture(site, item.photos, item.title), slug=item.slug,
        body=checklist(site.bodies[item.file]).html, mentors=Section("Bingung? Tanya", items=_mentors(site, item)),
        coming=_coming(site, catalog.teaching.get(item.slug, ())),
        following=tuple(lesson_row(site, other) for other in catalog.lessons[place:place + 1]))
    return head(
        site, path, item.title, item.summary or f"Pelajaran dari {catalog.village.title}: {item.title}.",
        crumbs=(("Pelatihan", addresses.TRAINING),), image=view.picture, edit=edit_link(site, item), extras="training"), view


def _mentors(site: Site, item: Lesson) -> tuple[PersonRow, ...]:
    """Those whom the lesson names; without any, all who help people learn."""
    catalog = site.catalog
    named = [catalog.mentor[slug] for slug in item.mentors if slug in catalog.mentor]
    asked = named or [mentor for mentor in catalog.mentors if "pelatihan" in mentor.help]
    return tuple(
        replace(mentor_row(site, mentor), lines=(), body="", slug="",
                url=addresses.inside(addresses.of_entry(mentor.folder, mentor.slug)))
        for mentor in asked)


def _coming(site: Site, events: tuple[Event, ...]) -> Section:
    ahead: tuple[EventCard, ...] = tuple(components.event_card(event) for event in components.coming(site, events)[:_COMING])
    return Section("Dilatih bersama", items=ahead)
