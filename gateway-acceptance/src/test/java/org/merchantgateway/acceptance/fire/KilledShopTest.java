package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** A shop's JVM is killed over and over; each next one settles what was stored and goes on, and no wish is done twice. */
class KilledShopTest {

    /** More than one run has time for. */
    private static final int ORDERS_A_RUN = 6;

    private static final String KILLED = "killed";

    int kills() {
        return 5;
    }

    @Provide
    Arbitrary<List<List<Wish>>> plans() {
        return Stories.wishes().map(KilledShopTest::byGoodCards).list().ofSize(kills() * ORDERS_A_RUN);
    }

    /** A registration apart leaves its trace in the ledger, whatever the order is paid with. */
    @Provide
    Arbitrary<List<List<Wish>>> registeringPlans() {
        return plans().filter(orders -> orders.get(0).get(0).operation().equals("register"));
    }

    /** What a bank declined and a shop declined cannot be told apart by the log alone. */
    private static List<Wish> byGoodCards(List<Wish> wishes) {
        return wishes.stream().map(Wish::byGoodCard).toList();
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(label = KILLED, format = CrossTable.class)
    void everyWishIsDoneAtMostOnceByHoweverManyJvms(@ForAll("plans") List<List<Wish>> orders, @ForAll Random random)
            throws Exception {
        try (RestartedShop shop = new RestartedShop(orders, random)) {
            int leftOpen = 0;
            for (int run = 0; run < kills(); run++) {
                CrashInjector.Moment moment = CrashInjector.Moment.values()[run % CrashInjector.Moment.values().length];
                boolean killsACommand = run % 8 < 6;
                shop.runUntil(moment, killsACommand);
                Statistics.label(KILLED).collect(moment, shop.isAnythingOpen() ? "left open" : "all facts");
                leftOpen += shop.isAnythingOpen() ? 1 : 0;
            }
            shop.settle();

            shop.compare();
            // killed by its own command, a JVM leaves it open unless it had the answer; so are at least half of them
            assertThat(leftOpen).as("JVMs that left something to settle").isGreaterThanOrEqualTo(kills() / 3);
        }
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void theLedgerShowsWhatAShopLosesThatKeepsNothing(
            @ForAll("registeringPlans") List<List<Wish>> orders, @ForAll Random random) throws Exception {
        try (RestartedShop shop = new RestartedShop(orders, random)) {
            shop.runWithoutStoring();
            shop.settle();

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(shop::compare)
                    .withMessageContaining("KILL-0")
                    .withMessageContaining("register 1000");
        }
    }
}
