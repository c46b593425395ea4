package org.sodiem.part;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.score.ComponentScore;
import org.sodiem.view.CitedDocument;
import org.sodiem.view.Document;

/** The documents that an entry cites, as a page shows them. */
public final class CitedText {

    private CitedText() {}

    public static List<Cited> of(ComponentScore score, Words words) {
        return of(CitedDocument.of(score), words);
    }

    public static List<Cited> of(List<CitedDocument> documents, Words words) {
        return of(documents, "", words);
    }

    /** The same where it is told elsewhere who issued the documents that name no issuer. */
    public static List<Cited> of(List<CitedDocument> documents, String issuer, Words words) {
        return documents.stream().map(cited -> cited(cited, issuer, words)).toList();
    }

    private static Cited cited(CitedDocument cited, String issuer, Words words) {
        Document document = cited.document();
        List<String> about = new ArrayList<>();
        if (!document.title().equals(document.name())) {
            about.add(document.title());
        }
        if (!document.issuer().equals(issuer)) {
            about.add(document.issuer());
        }
        if (document.date() != null) {
            about.add(words.days().day(document.date()));
        }
        List<String> part = new ArrayList<>();
        if (!cited.section().isEmpty()) {
            part.add(cited.section());
        }
        if (!cited.pages().isEmpty()) {
            part.add(words.text("documents.pages", cited.pages()));
        }
        return new Cited(
                document.name(),
                String.join(", ", about),
                String.join(", ", part),
                document.access().address(),
                document.access().isInternal());
    }
}
