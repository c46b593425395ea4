package org.sodiem.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Office;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.telling.UnitNames;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.FoundDocument;

/**
 * Everything the search finds, short enough for a whole country: what many documents share is told once.
 *
 * @param groups units first, then the other things that have pages
 * @param documents the documents of the units, in the order of the first group
 */
public record SearchEntries(List<Group> groups, Documents documents) {

    public SearchEntries {
        groups = List.copyOf(groups);
    }

    /**
     * Things of one sort.
     *
     * @param title what they are
     * @param entries the things
     */
    public record Group(String title, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One thing with a page of its own.
     *
     * @param text what is searched and shown
     * @param href its page, from the site's root
     * @param detail what tells it from others of the same name
     */
    public record Entry(String text, String href, String detail) {}

    /**
     * The documents of all units.
     *
     * @param title what they are
     * @param titles the titles, each once
     * @param places where on a unit's page a document is cited, each once: {@code #tp-3-4-1}, or nothing
     * @param byUnit the documents of each unit
     */
    public record Documents(String title, List<String> titles, List<String> places, List<List<Document>> byUnit) {
        public Documents {
            titles = List.copyOf(titles);
            places = List.copyOf(places);
            byUnit = byUnit.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One document of a unit.
     *
     * @param number its number and sign, or nothing
     * @param title the place of its title among the titles, from 0
     * @param place the place of its first citation among the places, from 0
     */
    public record Document(String number, int title, int place) {}

    /** The entries of a campaign, in the words of its language. */
    public static SearchEntries of(Scores scores, Words words) {
        UnitNames names = UnitNames.of(scores.book(), words);
        List<Entry> units = new ArrayList<>();
        List<Entry> groups = new ArrayList<>();
        List<Entry> components = new ArrayList<>();
        Numbered titles = new Numbered();
        Numbered places = new Numbered();
        List<List<Document>> byUnit = new ArrayList<>();
        for (IndexResult index : scores.indexes()) {
            String id = index.criteria().index().value();
            String kind = scores.book().campaign().kindOf(id, id);
            for (Standing standing : index.standings()) {
                String points = standing.index() == null ? "" : words.numbers().points(standing.index());
                Integer rank = standing.place();
                String detail = rank == null ? points : words.text("search.ranked", points, words.figure(rank));
                units.add(new Entry(
                        names.of(standing.card()),
                        SitePath.unit(standing.card().key()).relativeTo(SitePath.SEARCH),
                        detail));
                byUnit.add(documents(standing, titles, places));
            }
            for (CriteriaGroup group : CriteriaGroup.all(index.criteria().parts())) {
                String href = SitePath.group(id, group.code()).relativeTo(SitePath.SEARCH);
                groups.add(new Entry(group.title(), href, kind));
            }
            for (Component component : index.criteria().components()) {
                String code = component.code().value();
                components.add(new Entry(
                        code + " " + component.title(),
                        SitePath.component(id, code).relativeTo(SitePath.SEARCH),
                        kind));
            }
        }
        List<Entry> offices = new ArrayList<>();
        for (Office office : scores.book().offices()) {
            String href = SitePath.office(office.id()).relativeTo(SitePath.SEARCH);
            offices.add(new Entry(office.title(), href, ""));
        }
        return new SearchEntries(
                List.of(
                        new Group(words.text("search.units"), units),
                        new Group(words.text("search.groups"), groups),
                        new Group(words.text("search.components"), components),
                        new Group(words.text("search.offices"), offices)),
                new Documents(words.text("search.documents"), titles.texts(), places.texts(), byUnit));
    }

    private static List<Document> documents(Standing standing, Numbered titles, Numbered places) {
        return FoundDocument.of(standing.card()).stream()
                .map(found -> new Document(
                        found.document().number(),
                        titles.of(found.document().title()),
                        places.of(SitePath.anchor(found.component()))))
                .toList();
    }

    /** Texts in the order in which they first came. */
    private static final class Numbered {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> texts = new ArrayList<>();

        int of(String text) {
            Integer known = numbers.putIfAbsent(text, texts.size());
            if (known == null) {
                texts.add(text);
                return texts.size() - 1;
            }
            return known;
        }

        List<String> texts() {
            return texts;
        }
    }
}
