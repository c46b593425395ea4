package org.sodiem.render;

import org.sodiem.diagnostic.Diagnostic;

/**
 * A template of the repository that does not fit its record. It passes through the suppliers of pages; whoever asks for
 * the pages of a site catches it and tells the problem.
 */
public final class BrokenTemplate extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Diagnostic problem;

    BrokenTemplate(Diagnostic problem) {
        super(problem.at() + " " + problem.code().id());
        this.problem = problem;
    }

    /** What is wrong, and where. */
    public Diagnostic problem() {
        return problem;
    }
}
