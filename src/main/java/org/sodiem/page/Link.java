package org.sodiem.page;

/**
 * A link.
 *
 * @param text what it says
 * @param href where it leads, relative to the page or on the forge; nothing where it is only text
 * @param current whether it is the page itself
 */
public record Link(String text, String href, boolean current) {

    /** Mere text. */
    static Link none(String text) {
        return new Link(text, "", false);
    }

    static Link to(String text, SitePath target, SitePath from) {
        return new Link(text, target.relativeTo(from), target.equals(from));
    }
}
