package org.sodiem.part;

/**
 * A document as a page cites it.
 *
 * @param text its number, or its title where it has none
 * @param title its title, issuer and date in one line
 * @param part the section and pages that count, or nothing
 * @param href where it can be read; nothing where only the reference is published
 * @param restricted whether it is for internal use
 */
public record Cited(String text, String title, String part, String href, boolean restricted) {}
