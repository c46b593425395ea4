package org.sodiem.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.source.Located;

/**
 * A document that proves figures, defined once in a file and cited often.
 *
 * @param id its name in the file
 * @param title what it is called
 * @param number its number and sign, or null
 * @param date the day it was signed, or null
 * @param issuer who issued it, or null
 * @param url where it can be read, or null
 * @param file a file in the unit's own folder, or null
 * @param restricted whether only the reference is published, never the file or link
 * @param figures the named figures that it states
 * @param refused the keys that were written, with a value that was refused: nothing is missing there
 */
public record Evidence(
        Located<String> id,
        Located<String> title,
        @Nullable Located<String> number,
        @Nullable Located<LocalDate> date,
        @Nullable String issuer,
        @Nullable Located<String> url,
        @Nullable Located<String> file,
        boolean restricted,
        List<Figure.Stated> figures,
        Set<String> refused) {

    private static final String WEB = "https://";

    /** A document; the set and the list are copied. */
    public Evidence {
        figures = List.copyOf(figures);
        refused = Set.copyOf(refused);
    }

    /**
     * What makes two references the same document, whatever their case and spacing.
     *
     * @param number its number and sign
     * @param date the day it was signed, or null
     * @param issuer who issued it, or nothing
     */
    public record Identity(String number, @Nullable LocalDate date, String issuer) {}

    /** Its identity; null where it has no number. */
    public @Nullable Identity identity() {
        return number == null
                ? null
                : new Identity(
                        Lookalikes.key(number.value()),
                        date == null ? null : date.value(),
                        issuer == null ? "" : Lookalikes.key(issuer));
    }

    /** Whether both have the same title, whatever its case and spacing. */
    public boolean hasTitleOf(Evidence other) {
        return Lookalikes.key(title.value()).equals(Lookalikes.key(other.title.value()));
    }

    /** The same document as it is called in another file. */
    public Evidence of(String from) {
        return new Evidence(
                new Located<>(from + id.value(), id.at()),
                title,
                number,
                date,
                issuer,
                url,
                file,
                restricted,
                figures,
                refused);
    }

    /** The same document without any place in its file. */
    Evidence withoutPlaces() {
        return new Evidence(
                Located.nowhere(id.value()),
                Located.nowhere(title.value()),
                Located.withoutPlace(number),
                Located.withoutPlace(date),
                issuer,
                Located.withoutPlace(url),
                Located.withoutPlace(file),
                restricted,
                figures.stream().map(Figure.Stated::withoutPlaces).toList(),
                refused);
    }

    /** Whether its address is a complete one of the web, http or https, without a user name. */
    public boolean isOnTheWeb() {
        String address = url == null ? "" : url.value();
        return isPlain(address) || isWebAddress(address);
    }

    /** Whether it is an address of the commonest form, which needs no parser to be seen: https, names with points between, plain steps. */
    private static boolean isPlain(String address) {
        int at = WEB.length();
        boolean begins = address.startsWith(WEB);
        boolean inside = false;
        while (begins && at < address.length() && address.charAt(at) != '/') {
            char c = address.charAt(at++);
            boolean letter = c >= 'a' && c <= 'z';
            boolean last = at == address.length() || address.charAt(at) == '/' || address.charAt(at) == '.';
            begins = letter || (inside && (c == '.' || (c == '-' && !last) || (c >= '0' && c <= '9')));
            inside = c != '.';
        }
        if (!begins || !inside) {
            return false;
        }
        for (; at < address.length(); at++) {
            char c = address.charAt(at);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '-' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address that may be published; null for a restricted document, and for one that is not on the web. */
    public @Nullable String link() {
        return url != null && !restricted && isOnTheWeb() ? url.value() : null;
    }
}
