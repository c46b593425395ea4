package org.sodiem.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Evidence;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.ScoreFile;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;

/**
 * What a workbook holds: the rows in which one fills in a file of scores, and the documents that they cite. Made of the file
 * as it is, so that a workbook is compared with what it was made of.
 *
 * @param head what it is of
 * @param book the campaign
 * @param card the unit, scored
 * @param growing whether figures may still grow
 * @param lines its rows
 * @param papers the documents, in the file's order; they are cited by their numbers, from 1
 * @param words its language
 */
public record Form(
        HeadSheet head,
        ScoreBook book,
        Scorecard card,
        boolean growing,
        List<Line> lines,
        List<Paper> papers,
        Words words) {

    public Form {
        lines = List.copyOf(lines);
        papers = List.copyOf(papers);
    }

    /** Whether a component is filled in here. */
    boolean holds(Component component) {
        return component.isSelfScored() && concerns(component);
    }

    /** Whether a component has a row here. */
    boolean concerns(Component component) {
        return head.office().isEmpty() || component.isLedBy(head.office());
    }

    /** What the unit says of a component itself, with what it requires. */
    ComponentScore score(Component component) {
        return of(component, card.components());
    }

    /** The same as if it required no other. */
    ComponentScore alone(Component component) {
        return of(component, card.alone());
    }

    private static ComponentScore of(Component component, List<ComponentScore> scores) {
        String code = component.code().value();
        return scores.stream()
                .filter(score -> score.component().code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The file of scores that it is made of; null where there is none. */
    static @Nullable ScoreFile file(Scorecard card, String path) {
        return card.submission().scores().stream()
                .filter(file -> file.source().path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** The same for everybody to read: where an internal document is stays in the file, and the cell says so. */
    public Form open() {
        Map<String, Evidence> known = new HashMap<>();
        ScoreFile file = file(card, head.path());
        if (file != null) {
            file.evidence().forEach(document -> known.putIfAbsent(document.id().value(), document));
        }
        List<Paper> shown = papers.stream()
                .map(paper -> {
                    Evidence document = known.get(paper.id());
                    return document == null || document.restricted() ? paper.without(kept(words)) : paper;
                })
                .toList();
        return new Form(head, book, card, growing, lines, shown, words);
    }

    /** What a cell says whose value stays in the file. */
    static String kept(Words words) {
        return words.text("workbook.kept");
    }
}
