package org.sodiem.check;

import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.WrittenAddress;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/** Links are complete addresses of the web, http or https, without a user name. */
final class SafeLinks implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        scores.book()
                .evidence()
                .filter(evidence -> !evidence.isOnTheWeb())
                .forEach(evidence -> Stream.ofNullable(evidence.url())
                        .forEach(url -> problems.add(tell(url, evidence.restricted()))));
    }

    /**
     * The address told at the character that may not stand in it, with it encoded where that makes it whole; that of an
     * internal document is told to nobody.
     */
    private static Diagnostic tell(Located<String> url, boolean restricted) {
        WrittenAddress address = WrittenAddress.of(url.value());
        Span at = url.at();
        int from = at.start() + at.text().indexOf(url.value()) + address.wrong();
        boolean found = address.wrong() >= 0 && at.text().contains(url.value());
        Span place = found ? new Span(at.file(), from, from + 1) : at;
        return Diagnostic.of(Code.EVIDENCE_LINK, place).writing(restricted ? null : address.encoded());
    }
}
