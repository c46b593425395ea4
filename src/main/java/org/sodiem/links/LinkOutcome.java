package org.sodiem.links;

import org.sodiem.language.Named;

/** What became of one link in one run. */
public enum LinkOutcome implements Named {
    /** It was answered. */
    WORKS(Meaning.WORKS, true),
    /** The server says that there is no such page (404, 410). */
    GONE(Meaning.FAILS, true),
    /** The server says that it failed (5xx). */
    SERVER_ERROR(Meaning.FAILS, true),
    /** Nobody knows a server of this name. */
    NO_NAME(Meaning.FAILS, false),
    /** The server cannot be reached. */
    NO_CONNECTION(Meaning.FAILS, false),
    /** The server was reached, and did not answer in time or in HTTP. */
    NO_ANSWER(Meaning.FAILS, false),
    /** The server does not answer a program, or not now (401, 403, 429 and whatever is neither success nor failure). */
    DENIED(Meaning.UNKNOWN, true),
    /** No secure connection was made, mostly because this machine does not trust the server's certificate. */
    NOT_TRUSTED(Meaning.UNKNOWN, true),
    /** Sent on too often, or to something that is no address of the web. */
    ASTRAY(Meaning.UNKNOWN, true),
    /** The address is not one of the public network, or not at a port of the web: it is not asked. */
    NOT_PUBLIC(Meaning.UNKNOWN, false),
    /** The run's time was over. */
    NOT_ASKED(Meaning.UNKNOWN, false);

    private final Meaning meaning;
    private final boolean met;

    LinkOutcome(Meaning meaning, boolean met) {
        this.meaning = meaning;
        this.met = met;
    }

    /** What it says about the link. */
    public enum Meaning {
        /** It can be read. */
        WORKS,
        /** It cannot be read today: a strike. */
        FAILS,
        /** Nothing: earlier strikes stay as they are. */
        UNKNOWN
    }

    /** What it says about the link. */
    public Meaning meaning() {
        return meaning;
    }

    /** Whether some server said something, so that this machine has a network. */
    public boolean isMet() {
        return met;
    }

    /** What an answer says that sends nowhere else. */
    static LinkOutcome of(int status) {
        if (status >= 200 && status < 300) {
            return WORKS;
        }
        if (status == 404 || status == 410) {
            return GONE;
        }
        return status >= 500 && status < 600 ? SERVER_ERROR : DENIED;
    }
}
