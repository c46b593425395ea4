package org.sodiem.page;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.model.Citation;
import org.sodiem.model.Evidence;
import org.sodiem.score.ComponentScore;

/** The documents that an entry cites, as a page shows them. */
final class Documents {

    private Documents() {}

    static List<Cited> of(ComponentScore score, Words words) {
        List<Cited> cited = new ArrayList<>();
        if (score.entry() != null && score.file() != null) {
            for (Citation citation : score.entry().citations()) {
                Evidence evidence = score.file().evidence(citation.evidence().value());
                if (evidence != null) {
                    cited.add(cited(evidence, citation, words));
                }
            }
        }
        return cited;
    }

    private static Cited cited(Evidence evidence, Citation citation, Words words) {
        String number = evidence.number() == null ? "" : evidence.number().value();
        String title = evidence.title().value();
        StringBuilder about = new StringBuilder(title);
        if (evidence.issuer() != null) {
            about.append(", ").append(evidence.issuer());
        }
        if (evidence.date() != null) {
            about.append(", ").append(words.days().day(evidence.date().value()));
        }
        StringBuilder part = new StringBuilder();
        if (!citation.section().isEmpty()) {
            part.append(citation.section());
        }
        if (!citation.pages().isEmpty()) {
            part.append(part.length() == 0 ? "" : ", ").append(words.text("documents.pages", citation.pages()));
        }
        return new Cited(
                number.isEmpty() ? title : number,
                about.toString(),
                part.toString(),
                evidence.link() == null ? "" : evidence.link(),
                evidence.restricted());
    }
}
