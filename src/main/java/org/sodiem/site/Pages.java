package org.sodiem.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sodiem.index.ComponentAssembler;
import org.sodiem.index.ComponentPage;
import org.sodiem.index.CriteriaAssembler;
import org.sodiem.index.CriteriaPage;
import org.sodiem.index.DashboardAssembler;
import org.sodiem.index.DashboardPage;
import org.sodiem.index.GroupAssembler;
import org.sodiem.index.GroupPage;
import org.sodiem.index.RankingAssembler;
import org.sodiem.index.RankingPage;
import org.sodiem.language.Words;
import org.sodiem.model.Office;
import org.sodiem.model.Submission;
import org.sodiem.page.Context;
import org.sodiem.page.Draft;
import org.sodiem.page.EvidenceAssembler;
import org.sodiem.page.EvidencePage;
import org.sodiem.page.ExtraAssembler;
import org.sodiem.page.ExtraPage;
import org.sodiem.page.GuideAssembler;
import org.sodiem.page.GuidePage;
import org.sodiem.page.Lifetime;
import org.sodiem.page.NotFoundAssembler;
import org.sodiem.page.NotFoundPage;
import org.sodiem.page.ProblemsAssembler;
import org.sodiem.page.ProblemsPage;
import org.sodiem.page.SearchAssembler;
import org.sodiem.page.SearchPage;
import org.sodiem.page.UnitPrints;
import org.sodiem.part.BaseUrl;
import org.sodiem.part.ChangesFeed;
import org.sodiem.part.SitePath;
import org.sodiem.party.BriefAssembler;
import org.sodiem.party.BriefPage;
import org.sodiem.party.FollowUpAssembler;
import org.sodiem.party.FollowUpPage;
import org.sodiem.party.OfficeAssembler;
import org.sodiem.party.OfficePage;
import org.sodiem.party.StripPlot;
import org.sodiem.party.UnitAssembler;
import org.sodiem.party.UnitPage;
import org.sodiem.past.HistoryAssembler;
import org.sodiem.past.HistoryPage;
import org.sodiem.past.RecentAssembler;
import org.sodiem.past.RoundsAssembler;
import org.sodiem.past.RoundsPage;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.theme.Theme;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.IndexView;

/** All pages of a site: the entrance of this package. */
public final class Pages {

    private Pages() {}

    /**
     * One page that is still to be filled; filling it twice gives the same.
     *
     * @param <P> its kind
     * @param path where it stands
     * @param type its kind, known before it is filled
     * @param draft what fills its record, made when it is asked for, so that a large site needs little memory
     */
    public record Page<P extends Record>(SitePath path, Class<P> type, Supplier<Draft<P>> draft) {

        /** The page, filled. */
        public P filled() {
            return draft.get().page();
        }
    }

    /**
     * The pages of a campaign.
     *
     * @param prints of its units
     */
    public static List<Page<?>> of(Context context, UnitPrints prints) {
        Scores scores = context.scores();
        List<Page<?>> pages = new ArrayList<>();
        pages.add(page(SitePath.DASHBOARD, DashboardPage.class, () -> new DashboardAssembler(context).page()));
        pages.add(page(SitePath.ROUNDS, RoundsPage.class, () -> new RoundsAssembler(context).page()));
        pages.add(page(SitePath.FOLLOW_UP, FollowUpPage.class, () -> new FollowUpAssembler(context).page()));
        pages.add(page(SitePath.EVIDENCE, EvidencePage.class, () -> new EvidenceAssembler(context).page()));
        pages.add(page(SitePath.GUIDE, GuidePage.class, () -> new GuideAssembler(context).page()));
        pages.add(page(SitePath.PROBLEMS, ProblemsPage.class, () -> new ProblemsAssembler(context).page()));
        for (Office office : scores.book().offices()) {
            pages.add(page(
                    SitePath.office(office.id()), OfficePage.class, () -> new OfficeAssembler(context, office).page()));
        }
        for (IndexView index : context.indexes()) {
            if (index.comparesUnits()) {
                SitePath ranking = SitePath.ranking(index.id());
                pages.add(page(ranking, RankingPage.class, () -> new RankingAssembler(context, index, ranking).page()));
                SitePath brief = SitePath.brief(index.id());
                pages.add(page(
                        brief,
                        BriefPage.class,
                        () -> BriefAssembler.of(context, index, new RankingAssembler(context, index, brief))));
            }
            SitePath criteria = SitePath.criteria(index.id());
            pages.add(page(criteria, CriteriaPage.class, () -> new CriteriaAssembler(context, index, criteria).page()));
            for (CriteriaGroup group : CriteriaGroup.all(index.criteria().parts())) {
                SitePath path = SitePath.group(index.id(), group.code());
                pages.add(page(path, GroupPage.class, () -> new GroupAssembler(context, index, group).page()));
            }
            for (int i = 0; i < index.components().size(); i++) {
                int position = i;
                String code = index.components().get(i).component().code().value();
                SitePath path = SitePath.component(index.id(), code);
                pages.add(
                        page(path, ComponentPage.class, () -> new ComponentAssembler(context, index, position).page()));
            }
            StripPlot plot = new StripPlot(context, index);
            for (Standing standing : index.ordered()) {
                SitePath path = SitePath.unit(standing.card().key());
                pages.add(new Page<>(
                        path, UnitPage.class, () -> new UnitAssembler(context, prints, index, plot, standing)));
                if (context.hasWorkbooksOfUnits()) {
                    pages.add(new Page<>(
                            SitePath.brief(standing.card().key()),
                            BriefPage.class,
                            () -> BriefAssembler.of(context, prints, index, standing)));
                }
                pages.add(new Page<>(
                        SitePath.history(standing.card().key()),
                        HistoryPage.class,
                        () -> new HistoryAssembler(context, prints, index, standing)));
            }
        }
        for (Submission submission : scores.book().submissions()) {
            if (submission.key().first() && !scores.book().campaign().counts(submission.unit())) {
                SitePath path = SitePath.unit(submission.key());
                pages.add(page(path, ExtraPage.class, () -> new Lifetime(context, submission.unit(), path).page()));
            }
        }
        for (Theme.OwnPage own : context.theme().pages()) {
            SitePath path = SitePath.extra(own.id());
            pages.add(page(path, ExtraPage.class, () -> new ExtraAssembler(context, own, path).page()));
        }
        pages.add(page(SitePath.SEARCH, SearchPage.class, () -> new SearchAssembler(context).page()));
        List<SitePath> others = pages.stream().<SitePath>map(Page::path).toList();
        pages.add(page(SitePath.NOT_FOUND, NotFoundPage.class, () -> new NotFoundAssembler(context).page(others)));
        return pages;
    }

    /** A page that is made anew each time. */
    private static <P extends Record> Page<P> page(SitePath path, Class<P> type, Draft<P> filled) {
        return new Page<>(path, type, () -> filled);
    }

    /**
     * The newest changes of a campaign that has a record.
     *
     * @param base where the site stands; null where that is not known
     */
    public static ChangesFeed changes(Words words, Scores scores, Chronicle chronicle, @Nullable BaseUrl base) {
        return new RecentAssembler(words, scores, chronicle).feed(base);
    }
}
