package org.sodiem.page;

import org.sodiem.score.State;

/**
 * A state in words, with the shape of its icon.
 *
 * @param icon {@code ok}, {@code ring}, {@code warn}, {@code err} or {@code none}
 * @param text the words
 */
public record Mark(String icon, String text) {

    static Mark of(State state) {
        return switch (state) {
            case COMPLETE -> new Mark("ok", "đủ");
            case WITHOUT_EVIDENCE -> new Mark("warn", "thiếu tài liệu");
            case NOT_ENTERED -> new Mark("ring", "chưa chấm");
            case NOT_APPLICABLE -> new Mark("none", "không áp dụng");
            case AWAITING_SURVEY -> new Mark("ring", "chờ khảo sát");
            case INVALID -> new Mark("err", "chưa hợp lệ");
        };
    }
}
