package org.sodiem.past;

import org.sodiem.part.Frame;
import org.sodiem.part.History;

/**
 * The history of one unit. Template {@code history.ftlh}.
 *
 * @param frame what is around it
 * @param name what the page is called
 * @param history its changes
 */
public record HistoryPage(Frame frame, String name, History history) {}
