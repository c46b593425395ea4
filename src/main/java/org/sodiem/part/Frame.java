package org.sodiem.part;

import java.util.List;

/**
 * What every page has around its own content.
 *
 * @param title the page's title, for the window
 * @param language the language of the page, as {@code vi}
 * @param root the way to the site's root: nothing, {@code ../} or {@code ../../}
 * @param authority who holds the assessment
 * @param logo the repository's own logo, or nothing
 * @param localStyle the repository's style sheet behind the program's, or nothing
 * @param home where the name of the site leads
 * @param search where the search is, one of the main links
 * @param nav the main links; none on a page that says only that there is nothing
 * @param crumbs the way to this page; empty on the first page
 * @param campaign which campaign
 * @param phase which round is open, or the like
 * @param asOf the moment it is looked at, or that none was named
 * @param commit the commit it is made from, with a link to it where there is a forge, or nothing
 * @param running what heads every printed page: which page, which commit, which moment
 * @param banners what a reader must know before any figure, the heaviest first
 * @param method how points become an index, one sentence each; nothing on a page that there are many of
 * @param basis the decisions it rests on; nothing on a page that there are many of
 * @param downloads open data; on a page that there are many of only links to where it, method and basis stand;
 *     none on a page that says only that there is nothing
 * @param downloadsNote how to open it where it stands, or nothing
 * @param program name and version of this program
 * @param verify how anyone can check that the site is what its commit gives, or nothing; nothing on a page that there are many of
 */
public record Frame(
        String title,
        String language,
        String root,
        String authority,
        String logo,
        String localStyle,
        String home,
        String search,
        List<Link> nav,
        List<Link> crumbs,
        String campaign,
        String phase,
        String asOf,
        List<Piece> commit,
        String running,
        List<String> banners,
        List<String> method,
        List<String> basis,
        List<Link> downloads,
        String downloadsNote,
        String program,
        String verify) {

    public Frame {
        nav = List.copyOf(nav);
        crumbs = List.copyOf(crumbs);
        commit = List.copyOf(commit);
        banners = List.copyOf(banners);
        method = List.copyOf(method);
        basis = List.copyOf(basis);
        downloads = List.copyOf(downloads);
    }

    /** The frame of a page that there are many of: what they all would say stands behind links. */
    public Frame leadingTo(List<Link> places) {
        return within(nav, places);
    }

    /** The frame of a page that says only that there is nothing: the way back is enough. */
    public Frame bare() {
        return within(List.of(), List.of());
    }

    private Frame within(List<Link> menu, List<Link> places) {
        return new Frame(
                title,
                language,
                root,
                authority,
                logo,
                localStyle,
                home,
                search,
                menu,
                crumbs,
                campaign,
                phase,
                asOf,
                commit,
                running,
                banners,
                List.of(),
                List.of(),
                places,
                "",
                program,
                "");
    }
}
