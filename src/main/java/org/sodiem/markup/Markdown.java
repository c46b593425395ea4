package org.sodiem.markup;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.sodiem.language.Directions;

/**
 * Turns guidance into HTML, and reports into prose: paragraphs, lists, tables, emphasis and links to the web; nothing else survives.
 *
 * <p>flexmark alone lets a script hidden behind a character entity through, so that its output is always cleaned by the OWASP sanitizer.
 */
public final class Markdown {

    /** More prose than a guidance page should have; beyond it the parser's worst cases take seconds. */
    private static final int LONGEST = 20_000;

    /** Quotes and lists inside each other, opened on one line. */
    private static final Pattern DEEP = Pattern.compile("(?m)^(?:[ \\t]*(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \\t]))){20}");

    /** The most signs of code, and of links: each that is not closed makes the parser look at all the rest, again and again. */
    private static final int MOST_CODE = 600;

    private static final int MOST_LINKS = 500;

    private static final Pattern MANY_BRACKETS = Pattern.compile("\\[(?:[^\\[\\]\\n]*+\\[){40}");

    private static final Pattern HEADINGS = Pattern.compile("(?m)^(?=#{1,6} )");

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .toImmutable();
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    private static final PolicyFactory PART = policy(level -> Math.min(6, level + 2));
    private static final PolicyFactory PAGE = policy(level -> Math.max(2, level));

    private Markdown() {}

    private static PolicyFactory policy(IntUnaryOperator level) {
        return new HtmlPolicyBuilder()
                .allowElements(
                        (name, attributes) -> "h" + level.applyAsInt(name.charAt(1) - '0'),
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6")
                .allowElements(
                        "p",
                        "br",
                        "hr",
                        "ul",
                        "ol",
                        "li",
                        "strong",
                        "em",
                        "code",
                        "pre",
                        "blockquote",
                        "table",
                        "thead",
                        "tbody",
                        "tr",
                        "th",
                        "td",
                        "a")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching((element, attribute, value) -> isAbsolute(value) ? value : null)
                .onElements("a")
                .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                .toFactory();
    }

    /**
     * The text as HTML, its headings beginning at the third level.
     *
     * @param text Markdown; where it is too long or too deep to be read safely, it is shown as it was written
     */
    public static Html toHtml(String text) {
        return toHtml(text, PART);
    }

    /** The text below the title of a page as HTML, its headings beginning at the second level. */
    public static Html toPage(String text) {
        return toHtml(text, PAGE);
    }

    /**
     * The text as prose, whole, each part below a heading read by itself; where a part is too long or too deep to be read
     * safely, it stands in paragraphs as it was written.
     */
    public static Prose toProse(String text) {
        List<Prose.Block> blocks = new ArrayList<>();
        for (String part : HEADINGS.split(text, -1)) {
            blocks.addAll(part(part).blocks());
        }
        return new Prose(blocks);
    }

    private static Prose part(String text) {
        if (!isHarmless(text)) {
            return plain(text);
        }
        try {
            return ProseReader.read(PARSER.parse(text));
        } catch (StackOverflowError e) {
            return plain(text);
        }
    }

    private static Prose plain(String text) {
        return Prose.of(text.strip().lines().filter(line -> !line.isBlank()).toList());
    }

    private static boolean isHarmless(String text) {
        return text.length() <= LONGEST
                && text.chars().filter(c -> c == '`').count() <= MOST_CODE
                && text.split("]\\(", -1).length <= MOST_LINKS + 1
                && !DEEP.matcher(text).find()
                && !MANY_BRACKETS.matcher(text).find();
    }

    private static Html toHtml(String text, PolicyFactory policy) {
        if (!isHarmless(text)) {
            return asWritten(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
        }
        try {
            // Marks may also stand as entities, which are characters by now.
            return new Html(Directions.shown(policy.sanitize(RENDERER.render(PARSER.parse(text)))));
        } catch (StackOverflowError e) {
            return asWritten(text);
        }
    }

    private static Html asWritten(String text) {
        return new Html("<pre>"
                + Directions.shown(text)
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;") + "</pre>");
    }

    /** Relative links and {@code //host} would lead out of, or about, the site. */
    private static boolean isAbsolute(String url) {
        String start = url.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://") || start.startsWith("mailto:");
    }
}
