package org.merchantgateway.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Rules;

/** The domain as parameters of properties. */
@Domain(GatewayDomain.class)
class GatewayDomainTest {

    private static final int LONGEST = 32;

    @Property(tries = 100)
    void givesOperations(@ForAll RegisterOrder order) {
        assertThat(order.cart().map(Cart::total).orElse(order.amount())).isEqualTo(order.amount());
    }

    @Property(tries = 100)
    void givesWhatIsJustNotValid(@ForAll Invalid<RegisterOrder> order) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(order::build)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::path)
                        .contains(order.path()));
    }

    @Property(tries = 500)
    void givesValuesOfTheShortestAndOfTheLongestLength(@ForAll OrderNumber number) {
        int length = number.value().codePointCount(0, number.value().length());
        Statistics.label("length")
                .collect(length == 1 ? "shortest" : length == LONGEST ? "longest" : "between")
                .coverage(GatewayDomainTest::goesToBothLimits);
    }

    private static void goesToBothLimits(StatisticsCoverage coverage) {
        coverage.check("shortest").percentage(percent -> percent > 5);
        coverage.check("between").percentage(percent -> percent > 30);
        coverage.check("longest").percentage(percent -> percent > 5);
    }

    @Property(tries = 1000)
    void givesEveryOperation(@ForAll Operation<?> operation) {
        Statistics.label("operation")
                .collect(Fields.typeOf(operation))
                .coverage(coverage -> DomainRecords.operations()
                        .forEach(type -> coverage.check(type).count(count -> count > 0)));
    }

    @Property(tries = 100)
    void givesOperationsByTheirAnswer(@ForAll Operation<Acknowledged> operation, @ForAll Operation<Bindings> list) {
        assertThat(operation).isNotInstanceOf(RegisterOrder.class);
        assertThat(list).isInstanceOfAny(GetBindings.class, GetBindingsByCardOrId.class);
    }

    @Property(tries = 50)
    void givesWhatIsNoRecord(
            @ForAll Credentials credentials,
            @ForAll Wallet wallet,
            @ForAll CartPart part,
            @ForAll Invalid<CartPart> tooMuch,
            @ForAll PaymentAttempt attempt) {
        assertThat(part.items()).isNotEmpty();
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(tooMuch::build);
    }

    @Property(tries = 50)
    void givesWhatTheGatewayAnswers(@ForAll OrderReport report) {
        assertThat(report.toString()).isNotEmpty();
    }

    /** A team's own. */
    public record ParcelNumber(@Conforms("AN..12") String value) {

        private static final Rules<ParcelNumber> RULES = Rules.of(ParcelNumber.class);

        public ParcelNumber {
            RULES.require(value);
        }
    }

    @Property(tries = 50)
    void givesRecordsOfATeam(@ForAll ParcelNumber number, @ForAll Invalid<ParcelNumber> invalid) {
        assertThat(number.value()).hasSizeBetween(1, 12);
        assertThat(invalid.path()).isEqualTo("parcelNumber");
    }

    @Domain(GatewayDomain.class)
    @Domain(DomainContext.Global.class)
    @Property(tries = 50)
    void givesListsBesideTheGlobalDomain(@ForAll List<Amount> amounts, @ForAll int any) {
        assertThat(amounts).allMatch(amount -> amount.minor() >= 0);
    }
}
