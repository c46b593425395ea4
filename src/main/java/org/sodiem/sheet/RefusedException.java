package org.sodiem.sheet;

import java.io.IOException;

/** Ends the reading of a file; never leaves this room. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.id());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
