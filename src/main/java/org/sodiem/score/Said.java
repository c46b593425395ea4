package org.sodiem.score;

import java.math.BigDecimal;
import org.sodiem.model.Facts;

/** The facts of a statement, without places: equal exactly when they say the same. */
public sealed interface Said {

    /** Nothing was entered, or the survey has no result. */
    record Nothing() implements Said {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothing();
        }
    }

    /** The file that it stands in cannot be read as scores at all. */
    record Unread() implements Said {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unread();
        }
    }

    /**
     * What was entered.
     *
     * @param facts without places
     */
    record Entered(Facts facts) implements Said {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.entered(facts);
        }
    }

    /**
     * The survey's latest result.
     *
     * @param percent without needless zeros
     */
    record Surveyed(BigDecimal percent) implements Said {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.surveyed(percent);
        }
    }

    /** An answer to each kind; a new kind is then missed by nobody. */
    interface Cases<R> {

        R nothing();

        R unread();

        R entered(Facts facts);

        R surveyed(BigDecimal percent);
    }

    /** The answer to its own kind. */
    <R> R match(Cases<R> cases);
}
