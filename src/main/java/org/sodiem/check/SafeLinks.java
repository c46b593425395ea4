package org.sodiem.check;

import java.net.URI;
import java.net.URISyntaxException;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Evidence;
import org.sodiem.model.Submission;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** Links are complete addresses of the web, http or https, without a user name. */
final class SafeLinks implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (Submission submission : scores.book().submissions()) {
            submission.scores().stream()
                    .flatMap(file -> file.evidence().stream())
                    .map(Evidence::url)
                    .forEach(url -> {
                        if (url != null && !isSafe(url)) {
                            problems.add(Code.EVIDENCE_LINK, url.at());
                        }
                    });
        }
    }

    private static boolean isSafe(Located<String> url) {
        try {
            URI uri = new URI(url.value());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
