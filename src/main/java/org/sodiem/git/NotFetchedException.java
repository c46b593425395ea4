package org.sodiem.git;

import java.io.IOException;

/** Something that a commit holds is not in the repository: it was never fetched. */
public final class NotFetchedException extends IOException {

    private static final long serialVersionUID = 1;

    NotFetchedException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
