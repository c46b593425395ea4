package org.sodiem.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A stream that keeps the first trouble it has, since the writers around it throw none. */
final class KeptTrouble extends FilterOutputStream {

    private @Nullable IOException trouble;

    KeptTrouble(OutputStream out) {
        super(out);
    }

    /** The first trouble; null where everything was written. */
    @Nullable
    IOException trouble() {
        return trouble;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            trouble = trouble == null ? e : trouble;
            throw e;
        }
    }
}
