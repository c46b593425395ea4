package org.sodiem.criteria;

/** An entry has no place: another one stands under its new code. */
final class TakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    TakenException(String code) {
        super(code);
        this.code = code;
    }

    /** The code under which there would be two. */
    String code() {
        return code;
    }
}
