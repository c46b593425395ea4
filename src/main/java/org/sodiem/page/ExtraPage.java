package org.sodiem.page;

import org.sodiem.markup.Html;
import org.sodiem.part.Frame;

/**
 * A page that only this repository has. Template {@code extra.ftlh}.
 *
 * @param frame what is around it
 * @param title its title
 * @param text what it says; its headings begin at the second level
 */
public record ExtraPage(Frame frame, String title, Html text) {}
