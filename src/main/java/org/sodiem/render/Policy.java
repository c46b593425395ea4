package org.sodiem.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content security policy that every page begins with: nothing inline runs unless its hash is named, nothing comes
 * from another site. A browser applies it only to what follows, so that nothing may stand before it but words
 * for the head of printed pages.
 */
final class Policy {

    private static final Pattern OPENING =
            Pattern.compile("\\s*<!doctype html>\\s*<html lang=\"[a-z]+\"(?: data-run=\"[^\"<>]*\")?>\\s*<head>\\s*"
                    + "<meta charset=\"utf-8\">\\s*<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");

    private static final Pattern DIRECTIVE =
            Pattern.compile("img-src(?: 'self'| data:)+|[a-z-]+(?: 'none'| 'self'| 'sha256-[A-Za-z0-9+/]{43}=')+");

    private static final List<String> NEEDED = List.of("default-src 'none'", "base-uri 'none'", "form-action 'none'");

    private Policy() {}

    /** Whether a page begins with a policy that is strict enough. */
    static boolean opens(String html) {
        Matcher opening = OPENING.matcher(html);
        if (!opening.lookingAt()) {
            return false;
        }
        List<String> directives = List.of(opening.group(1).split("; ", -1));
        return directives.containsAll(NEEDED)
                && directives.stream()
                        .allMatch(directive -> DIRECTIVE.matcher(directive).matches());
    }
}
