package org.sodiem.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What was read of a file.
 *
 * @param workbook its tables; null where it is refused
 * @param refusal why it is; null where it is not
 */
public record Reading(@Nullable Workbook workbook, @Nullable Refusal refusal) {}
