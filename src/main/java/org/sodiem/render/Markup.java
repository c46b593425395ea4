package org.sodiem.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.sodiem.language.Directions;
import org.sodiem.language.Words;
import org.sodiem.part.Cited;
import org.sodiem.part.Delta;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;

/**
 * HTML written by the program itself, where a page has so many rows that a template would take most of the time: texts
 * are escaped as templates escape them.
 */
final class Markup {

    private final StringBuilder out = new StringBuilder(1 << 10);
    private final Words words;

    Markup(Words words) {
        this.words = words;
    }

    /** What the program wrote, as it is. */
    Markup raw(String html) {
        out.append(html);
        return this;
    }

    Markup text(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String sign = switch (c) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> Directions.isMark(c) ? Directions.SIGN : "";
            };
            if (!sign.isEmpty()) {
                out.append(text, written, i).append(sign);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
        return this;
    }

    Markup word(String key) {
        return text(words.text(key));
    }

    /** An attribute; nothing where it has no value. In a drawing a blank must follow, since a stroke would be taken for a part of the value. */
    Markup attribute(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        raw(" ").raw(name);
        return isPlain(value) ? raw("=").raw(value) : raw("=\"").text(value).raw("\"");
    }

    /** Whether HTML takes a value without quotes: letters, digits, and the signs of addresses and figures that mean nothing to it. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-_./:#%,+".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    Markup element(String tag, String text) {
        return raw("<").raw(tag).raw(">").text(text).raw("</").raw(tag).raw(">");
    }

    Markup span(String classes, String text) {
        return raw("<span").attribute("class", classes).raw(">").text(text).raw("</span>");
    }

    Markup link(Link link) {
        return link(link.text(), link.href(), "");
    }

    /** A link out of the site, or mere text. */
    Markup out(Link link) {
        return link(link.text(), link.href(), " rel=nofollow");
    }

    Markup link(String text, String href, String more) {
        return href.isEmpty()
                ? text(text)
                : raw("<a")
                        .attribute("href", href)
                        .raw(more)
                        .raw(">")
                        .text(text)
                        .raw("</a>");
    }

    Markup mark(Mark mark) {
        return span(mark.icon().equals("none") ? "muted" : "flag " + mark.icon(), mark.text());
    }

    Markup delta(Delta delta) {
        if (delta.text().isEmpty() || delta.trend().isEmpty()) {
            return text(delta.text());
        }
        return raw("<span")
                .attribute("class", delta.trend())
                .raw("><i>")
                .word(delta.trend().equals("up") ? "delta.up" : "delta.down")
                .raw("</i> ")
                .text(delta.text())
                .raw("</span>");
    }

    /** Which way a figure went, in a word that the style sheet shows as a sign. */
    Markup trend(String trend) {
        return switch (trend) {
            case "up" -> raw("<i class=\"up\">").word("delta.up").raw("</i> ");
            case "down" -> raw("<i class=\"down\">").word("delta.down").raw("</i> ");
            default -> this;
        };
    }

    Markup documents(List<Cited> documents) {
        String between = "";
        for (Cited document : documents) {
            raw(between).document(document);
            between = "; ";
        }
        return this;
    }

    private void document(Cited document) {
        if (!document.href().isEmpty()) {
            raw("<a")
                    .attribute("href", document.href())
                    .raw(document.href().startsWith("#") ? "" : " rel=nofollow")
                    .attribute("title", document.title())
                    .raw(">")
                    .text(document.text())
                    .raw("</a>");
        } else if (!document.title().isEmpty()) {
            raw("<span")
                    .attribute("title", document.title())
                    .raw(">")
                    .text(document.text())
                    .raw("</span>");
        } else {
            text(document.text());
        }
        if (!document.part().isEmpty()) {
            raw(" (").text(document.part()).raw(")");
        }
        if (document.restricted()) {
            raw(" <span class=\"pill\">").word("documents.internal").raw("</span>");
        }
    }

    /** What a template prints without escaping it again. */
    TemplateModel printed() throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(out.toString());
    }
}
