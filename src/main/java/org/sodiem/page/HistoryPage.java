package org.sodiem.page;

/**
 * The history of one unit. Template {@code history.ftlh}.
 *
 * @param frame what is around it
 * @param name what the page is called
 * @param history its changes
 */
public record HistoryPage(Frame frame, String name, History history) {}
