package org.sodiem.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.markup.Markdown;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Unit;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;
import org.sodiem.source.Located;

/** When a unit exists, which one follows it, and which ones it follows. */
public final class Lifetime {

    private final Context context;
    private final Words words;
    private final ScoreBook book;
    private final Unit unit;
    private final SitePath here;

    public Lifetime(Context context, Unit unit, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.book = context.scores().book();
        this.unit = unit;
        this.here = here;
    }

    /** All that is to be said; the day of the beginning only where it lies behind that of the period. */
    public List<Link> sentences() {
        List<Link> said = new ArrayList<>();
        LocalDate from = unit.from();
        LocalDate until = unit.until();
        if (from != null && from.isAfter(context.campaign().period().from())) {
            add(
                    said,
                    words.pieces(
                            "unit.from",
                            Link::none,
                            List.of(Link.none(words.days().day(from)))));
        }
        if (until != null) {
            add(
                    said,
                    words.pieces(
                            "unit.until",
                            Link::none,
                            List.of(Link.none(words.days().day(until)))));
        }
        String successor = Located.valueOf(unit.successor());
        if (successor != null) {
            Unit next = book.unit(successor);
            Link name = next == null ? Link.none(book.successors().getOrDefault(successor, successor)) : page(next);
            add(said, words.pieces("unit.successor", Link::none, List.of(name)));
        }
        List<Unit> predecessors = context.view().predecessors(unit);
        if (!predecessors.isEmpty()) {
            List<Link> names = new ArrayList<>();
            for (Unit before : predecessors) {
                if (!names.isEmpty()) {
                    names.add(Link.none(", "));
                }
                names.add(page(before));
            }
            add(said, List.of(Link.none(words.text("unit.predecessors"))));
            add(said, names);
            said.add(Link.none("."));
        }
        return said;
    }

    private static void add(List<Link> said, List<Link> more) {
        if (!said.isEmpty()) {
            said.add(Link.none(" "));
        }
        said.addAll(more);
    }

    private Link page(Unit other) {
        return Link.to(other.title(), SitePath.unit(book.layout().key(other.id().value())), here);
    }

    /** The page of a unit that does not take part. */
    public ExtraPage page() {
        return new ExtraPage(
                context.frame(
                        unit.title(),
                        here,
                        List.of(context.overview(here), new Link(unit.title(), "", true)),
                        context.indexes()),
                unit.title(),
                Markdown.toPage(words.text("unit.left-out")),
                sentences());
    }
}
