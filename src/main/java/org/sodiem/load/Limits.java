package org.sodiem.load;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What single values may look like: the loaders keep to it, and the JSON Schemas say it.
 *
 * <p>The expressions mean the same in Java and in JavaScript; they fit whole values only and have no anchors of their own.
 */
public final class Limits {

    /** The longest title, number, address or other line, in UTF-16 units. */
    public static final int TITLE = 500;

    /** The longest note or reason, in UTF-16 units. */
    public static final int PROSE = 4000;

    /** The longest id. */
    public static final int LONGEST_ID = 64;

    /** An id: a name that may stand in files and addresses on every system, so none that Windows keeps to itself. */
    public static final String ID = "(?!(?:con|prn|aux|nul|(?:com|lpt)[0-9])$)[a-z0-9]+(?:-[a-z0-9]+)*";

    /**
     * The code of a group or a component, as decisions print them: 1.2.1.1, II.3, A.1, 1.2a, 1.2.đ. It may stand in names of
     * files on every system: no name of Windows' own has at most two letters, or is a Roman number.
     */
    public static final String CODE =
            "(?:[0-9]{1,3}[A-Za-z\\u0110\\u0111]?|[A-Za-z\\u0110\\u0111]{1,2}[0-9]{0,3}|[IVX]{3,7}|[ivx]{3,7})"
                    + "(?:\\.(?:[0-9]{1,3}[A-Za-z\\u0110\\u0111]?|[A-Za-z\\u0110\\u0111]{1,2}[0-9]{0,3}|[IVX]{3,7}|[ivx]{3,7})){0,5}";

    /** The most levels of a criteria set. */
    public static final int LEVELS = 6;

    /** A figure as formulas name it: an id that begins with a letter. */
    public static final String FIGURE = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";

    /** The keys under which facts stand, in the order in which they are read and written. */
    public static final List<String> FACTS =
            List.of("choice", "met", "numerator", "denominator", "value", "count", "faults", "not-applicable");

    /** The keys of facts that may state a named figure again. */
    public static final List<String> FIGURE_FACTS = List.of("numerator", "denominator", "value", "count");

    /** The code of a bonus or a penalty. */
    public static final String ADJUSTMENT_CODE = "[A-Za-z0-9-]{1,16}";

    /** The name of a criteria set's file. */
    public static final String CRITERIA_FILE = "[a-z0-9-]+\\.yaml";

    /** What GitHub, GitLab and Forgejo all allow as the name of an account, a program's account included. */
    public static final String LOGIN = "[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9_-])?(?:\\[bot\\])?";

    /** The address of a repository on a forge: https, no user, query or fragment, no slash and no {@code .git} at its end. */
    public static final String REPOSITORY_URL =
            "(?!.*\\.git$)https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?"
                    + "(?:/(?!\\.\\.?(?:/|$))[A-Za-z0-9._~-]+)+";

    /** The name of a branch, as far as git's rules for it matter in an address. */
    public static final String BRANCH =
            "(?!\\.)[^\\x00-\\x20\\x7f/~^:?*\\[\\\\]+(?:/(?!\\.)[^\\x00-\\x20\\x7f/~^:?*\\[\\\\]+)*";

    /** The most indexes of a campaign. */
    public static final int INDEXES = 20;

    /** The most rounds, windows, legal bases and bands. */
    public static final int CAMPAIGN_ITEMS = 100;

    /** The most tasks of a campaign's plans. */
    public static final int TASKS = 500;

    /** Decisions on what does not apply. */
    public static final int EXEMPTIONS = 1_000;

    /** The most options, items, kinds of faults or steps of a rule. */
    public static final int RULE_ITEMS = 500;

    /** The most decimals that points are rounded to. */
    public static final int SCALE = 4;

    /** The highest number of an office's pass. */
    public static final int PASS = 99;

    /** The largest whole number: a thousand million is out of reach. */
    public static final int MOST = 999_999_999;

    private static final Pattern ID_PATTERN = Pattern.compile(ID);

    private Limits() {}

    /** Whether a text is an id. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID_PATTERN.matcher(text).matches();
    }
}
