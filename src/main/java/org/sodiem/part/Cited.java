package org.sodiem.part;

/**
 * A document as a page cites it.
 *
 * @param text its number, or its title where it has none
 * @param title its title, issuer and date in one line; nothing where they are told elsewhere on the page, or where a link leads
 * @param part the section and pages that count, or nothing
 * @param href where it can be read; nothing where only the reference is published
 * @param restricted whether it is for internal use
 */
public record Cited(String text, String title, String part, String href, boolean restricted) {

    /** The same where its title is told elsewhere. */
    public Cited untitled() {
        return new Cited(text, "", part, href, restricted);
    }

    /** The same document, whatever of it counts. */
    public Cited whole() {
        return new Cited(text, title, "", href, restricted);
    }

    /** The same, told at another address. */
    public Cited at(String address) {
        return new Cited(text, "", part, address, restricted);
    }
}
