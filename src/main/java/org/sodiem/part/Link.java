package org.sodiem.part;

/**
 * A link.
 *
 * @param text what it says
 * @param href where it leads, relative to the page or on the forge; nothing where it is only text
 * @param current whether it is the page itself
 */
public record Link(String text, String href, boolean current) {

    /** Mere text. */
    public static Link none(String text) {
        return new Link(text, "", false);
    }

    public static Link to(String text, SitePath target, SitePath from) {
        return new Link(text, target.relativeTo(from), target.equals(from));
    }
}
