package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.InDoubtException;
import org.merchantgateway.domain.port.NotAcceptedException;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.ScriptedGateway;
import org.merchantgateway.domain.port.Texts;

/** A period's orders, page after page. Orders are called by their place in the list. */
class LastOrdersTest {

    private static final GetLastOrders QUESTION = GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH);

    /** A list of orders, given out in pages of what is asked for, but of no more than a cap. */
    private static class Archive implements PaymentGateway {

        private final int total;
        private final int cap;
        private final List<Integer> pages = new ArrayList<>();

        Archive(int total, int cap) {
            this.total = total;
            this.cap = cap;
        }

        /** The number of orders on a page that the answer tells. */
        int toldSize(int asked) {
            return Math.min(asked, cap);
        }

        @SuppressWarnings("unchecked") // it is asked nothing else
        @Override
        public <R> Outcome<R> execute(Operation<R> operation) {
            GetLastOrders asked = (GetLastOrders) operation;
            pages.add(asked.page());
            int size = Math.min(asked.size(), cap);
            List<OrderReport> reports = IntStream.range(0, total)
                    .skip((long) asked.page() * size)
                    .limit(size)
                    .mapToObj(LastOrdersTest::order)
                    .toList();
            return (Outcome<R>)
                    new Outcome.Accepted<>(new LastOrders(reports, total, asked.page(), toldSize(asked.size())));
        }

        @Override
        public void close() {}
    }

    private static OrderReport order(int place) {
        return OrderReport.builder().orderNumber(Integer.toString(place)).build();
    }

    private static List<OrderReport> orders(int from, int to) {
        return IntStream.range(from, to).mapToObj(LastOrdersTest::order).toList();
    }

    private static Outcome<?> page(List<OrderReport> reports, long total, int page, int size) {
        return new Outcome.Accepted<>(new LastOrders(reports, total, page, size));
    }

    private static List<Integer> pagesAsked(ScriptedGateway gateway) {
        return gateway.executed().stream()
                .map(operation -> ((GetLastOrders) operation).page())
                .toList();
    }

    @Test
    void sendsNothingBeforeItIsRead() {
        Archive archive = new Archive(5, 200);

        Stream<OrderReport> stream = LastOrders.stream(archive, QUESTION).filter(OrderReport::isPaid);

        assertThat(archive.pages).isEmpty();
        assertThat(stream.toList()).isEmpty();
        assertThat(archive.pages).containsExactly(0);
    }

    /** By an iterator, which reads ahead by one. */
    @Test
    void turnsThePageOnlyWhenItIsUsedUp() {
        Archive archive = new Archive(5, 200);
        Iterator<OrderReport> orders =
                LastOrders.stream(archive, QUESTION.withSize(2)).iterator();
        List<Integer> pagesSoFar = new ArrayList<>();

        assertThat(archive.pages).isEmpty();
        while (orders.hasNext()) {
            orders.next();
            pagesSoFar.add(archive.pages.size());
        }

        assertThat(pagesSoFar).containsExactly(1, 1, 2, 2, 3);
        assertThat(archive.pages).containsExactly(0, 1, 2);
    }

    @Test
    void turnsNoPageForAnotherStreamThatHoldsIt() {
        Archive archive = new Archive(5, 200);

        assertThat(Stream.of(QUESTION.withSize(2))
                        .flatMap(question -> LastOrders.stream(archive, question))
                        .limit(2))
                .isEqualTo(orders(0, 2));
        assertThat(archive.pages).containsExactly(0);
    }

    @ParameterizedTest(name = "{0} of 5 orders, 2 on a page")
    @CsvSource(
            delimiter = ':',
            value = {"0:''", "1:0", "2:0", "3:0 1", "4:0 1", "5:0 1 2", "6:0 1 2"})
    void asksForNoMorePagesThanItsLimitNeeds(int limit, String pages) {
        Archive archive = new Archive(5, 200);

        assertThat(LastOrders.stream(archive, QUESTION.withSize(2)).limit(limit))
                .isEqualTo(orders(0, Math.min(limit, 5)));
        assertThat(archive.pages.stream().map(String::valueOf).toList())
                .isEqualTo(Stream.of(pages.split(" "))
                        .filter(page -> !page.isEmpty())
                        .toList());
    }

    @Test
    void stopsWhereSomethingIsFound() {
        Archive archive = new Archive(5, 200);

        assertThat(LastOrders.stream(archive, QUESTION.withSize(2))
                        .filter(order -> order.orderNumber().equals(Optional.of("2")))
                        .findFirst())
                .contains(order(2));
        assertThat(archive.pages).containsExactly(0, 1);
    }

    @ParameterizedTest(name = "from page {0}: {1} orders from {2} on, pages {3}")
    @CsvSource({"0, 5, 0, 0 1 2", "1, 3, 2, 1 2", "2, 1, 4, 2", "3, 0, 5, 3", "2147483647, 0, 5, 2147483647"})
    void beginsWithThePageThatIsAskedFor(int first, int count, int from, String pages) {
        Archive archive = new Archive(5, 200);

        assertThat(LastOrders.stream(archive, QUESTION.withSize(2).atPage(first)))
                .isEqualTo(orders(from, from + count));
        assertThat(archive.pages.stream().map(String::valueOf)).containsExactly(pages.split(" "));
    }

    @Test
    void asksForEveryPageAlikeButForItsNumber() {
        GetLastOrders question = QUESTION.withSize(1).in("ru").inStates(List.of(PaymentState.REFUNDED));
        ScriptedGateway gateway = ScriptedGateway.answering(page(orders(0, 1), 2, 0, 1), page(orders(1, 2), 2, 1, 1));

        assertThat(LastOrders.stream(gateway, question)).hasSize(2);
        assertThat(gateway.executed()).isEqualTo(List.of(question, question.atPage(1)));
    }

    @Property
    void givesEveryOrderOnceWhateverThePages(
            @ForAll @IntRange(max = 60) int total,
            @ForAll @IntRange(min = 1, max = 30) int size,
            @ForAll @IntRange(min = 1, max = 30) int cap,
            @ForAll boolean tellsCap,
            @ForAll @IntRange(max = 70) int limit) {
        Archive archive = new Archive(total, cap) {
            @Override
            int toldSize(int asked) {
                return tellsCap ? super.toldSize(asked) : asked;
            }
        };

        assertThat(LastOrders.stream(archive, QUESTION.withSize(size)).limit(limit))
                .isEqualTo(orders(0, Math.min(total, limit)));
        int perPage = Math.min(size, cap);
        int needed = (Math.min(total, limit) + perPage - 1) / perPage;
        assertThat(archive.pages)
                .isEqualTo(IntStream.range(0, total == 0 && limit > 0 ? 1 : needed)
                        .boxed()
                        .toList());
    }

    /** An answer of more than so many orders is too large; without a total there is none in any answer. */
    private static final class LimitedArchive extends Archive {

        private final int largest;
        private final boolean hasTotal;

        LimitedArchive(int total, int cap, int largest, boolean hasTotal) {
            super(total, cap);
            this.largest = largest;
            this.hasTotal = hasTotal;
        }

        @SuppressWarnings("unchecked")
        @Override
        public <R> Outcome<R> execute(Operation<R> operation) {
            LastOrders page = (LastOrders) super.execute(operation).orElseThrow();
            return page.reports().size() > largest
                    ? new Outcome.InDoubt<>(operation.pending(), Doubt.of(Doubt.Kind.TOO_LARGE, "too large"))
                    : (Outcome<R>) new Outcome.Accepted<>(new LastOrders(
                            page.reports(),
                            hasTotal ? page.totalCount() : OptionalLong.empty(),
                            page.page(),
                            page.pageSize(),
                            page.others()));
        }
    }

    @Property
    void asksForSmallerPagesWhereAnAnswerIsTooLarge(
            @ForAll @IntRange(max = 60) int total,
            @ForAll @IntRange(min = 1, max = 30) int size,
            @ForAll @IntRange(min = 1, max = 30) int cap,
            @ForAll @IntRange(min = 1, max = 30) int largest,
            @ForAll boolean hasTotal) {
        Archive archive = new LimitedArchive(total, cap, largest, hasTotal);

        assertThat(LastOrders.stream(archive, QUESTION.withSize(size))).isEqualTo(orders(0, total));
    }

    @Property
    void asksForSmallerPagesFromAnyPageOn(
            @ForAll @IntRange(max = 60) int total,
            @ForAll @IntRange(min = 1, max = 30) int size,
            @ForAll @IntRange(max = 5) int page,
            @ForAll @IntRange(min = 1, max = 30) int largest) {
        Archive archive = new LimitedArchive(total, 30, largest, true);

        assertThat(LastOrders.stream(archive, QUESTION.withSize(size).atPage(page)))
                .isEqualTo(orders(Math.min(page * size, total), total));
    }

    @Test
    void halvesAPageThatIsTooLargeAndKeepsTheSmallerSize() {
        LimitedArchive archive = new LimitedArchive(400, 200, 100, true);

        assertThat(LastOrders.stream(archive, QUESTION)).hasSize(400);
        assertThat(((Archive) archive).pages).containsExactly(0, 0, 1, 2, 3);
    }

    @Test
    void throwsWhereASingleOrderIsTooLarge() {
        LimitedArchive archive = new LimitedArchive(3, 200, 0, true);

        assertThatExceptionOfType(InDoubtException.class)
                .isThrownBy(() -> LastOrders.stream(archive, QUESTION).toList())
                .withMessageContaining("TOO_LARGE");
    }

    @Test
    void endsWithoutATotalWhereTheGatewayAlwaysGivesTheSamePage() {
        Outcome<?> same = new Outcome.Accepted<>(new LastOrders(orders(0, 2), OptionalLong.empty(), 0, 2, Map.of()));

        assertThat(LastOrders.stream(ScriptedGateway.answering(same), QUESTION.withSize(2)))
                .isEqualTo(orders(0, 2));
    }

    @Test
    void endsWithAnEmptyPageThoughMoreWerePromised() {
        ScriptedGateway gateway = ScriptedGateway.answering(page(orders(0, 2), 100, 0, 2), page(List.of(), 100, 1, 2));

        assertThat(LastOrders.stream(gateway, QUESTION.withSize(2))).isEqualTo(orders(0, 2));
        assertThat(pagesAsked(gateway)).containsExactly(0, 1);
    }

    /** A gateway that passes over the page's number; nothing can be done but to end. */
    @Test
    void endsWhereTheGatewayAlwaysGivesTheFirstPage() {
        ScriptedGateway gateway = ScriptedGateway.answering(page(orders(0, 2), 5, 0, 2));

        assertThat(LastOrders.stream(gateway, QUESTION.withSize(2))).hasSize(6);
        assertThat(pagesAsked(gateway)).containsExactly(0, 1, 2);
    }

    @Test
    void endsWhereTheGatewayTellsNoSize() {
        ScriptedGateway gateway = ScriptedGateway.answering(
                page(orders(0, 2), 3, 0, 0), page(orders(2, 3), 3, 0, 0), page(List.of(), 3, 0, 0));

        assertThat(LastOrders.stream(gateway, QUESTION.withSize(2))).isEqualTo(orders(0, 3));
        assertThat(pagesAsked(gateway)).containsExactly(0, 1);
    }

    @Test
    void endsAfterOneQuestionWhereThereIsNothing() {
        ScriptedGateway gateway = ScriptedGateway.answering(page(List.of(), 0, 0, 0));

        assertThat(LastOrders.stream(gateway, QUESTION)).isEmpty();
        assertThat(gateway.executed()).hasSize(1);
    }

    @Test
    void givesWhatCameBeforeARefusedPageAndThenThrows() {
        Outcome<LastOrders> refused = new Outcome.Refused<>(
                Outcome.Refused.Kind.GATEWAY,
                "10",
                Texts.none(),
                OptionalInt.of(200),
                OptionalInt.empty(),
                Effect.READ);
        ScriptedGateway gateway = ScriptedGateway.answering(page(orders(0, 2), 5, 0, 2), refused);
        List<OrderReport> seen = new ArrayList<>();

        assertThatExceptionOfType(NotAcceptedException.class)
                .isThrownBy(
                        () -> LastOrders.stream(gateway, QUESTION.withSize(2)).forEach(seen::add))
                .satisfies(thrown -> assertThat(thrown.outcome()).isEqualTo(refused));
        assertThat(seen).isEqualTo(orders(0, 2));
    }

    @Test
    void throwsAtAPageInDoubtAndAsksForThatPageAgainIfItIsReadOn() {
        Outcome<LastOrders> inDoubt =
                new Outcome.InDoubt<>(QUESTION.pending(), Doubt.of(Doubt.Kind.DEADLINE, "no answer"));
        ScriptedGateway gateway =
                ScriptedGateway.answering(page(orders(0, 1), 2, 0, 1), inDoubt, page(orders(1, 2), 2, 1, 1));
        Iterator<OrderReport> orders =
                LastOrders.stream(gateway, QUESTION.withSize(1)).iterator();
        orders.next();

        assertThatExceptionOfType(InDoubtException.class)
                .isThrownBy(orders::hasNext)
                .satisfies(thrown -> assertThat(thrown.pending()).isEqualTo(QUESTION.pending()));
        assertThat(orders.next()).isEqualTo(order(1));
        assertThat(pagesAsked(gateway)).containsExactly(0, 1, 1);
    }

    @Test
    void isNotChangedByWhoeverMadeIt() {
        List<OrderReport> reports = new ArrayList<>(orders(0, 1));
        LastOrders page = new LastOrders(reports, 1, 0, 200);

        reports.clear();

        assertThat(page.reports()).isEqualTo(orders(0, 1));
    }
}
