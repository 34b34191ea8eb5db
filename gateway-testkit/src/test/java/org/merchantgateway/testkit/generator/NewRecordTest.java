package org.merchantgateway.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.notation.AbsoluteUrl;
import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.notation.Luhn;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/** A record that nobody has seen before has its values by its constraints alone. */
class NewRecordTest {

    private static final long SEED = 3;
    private static final int MANY = 400;

    /** One component for every constraint. */
    public record Gift(
            @Conforms("ANS..40") String greeting,
            @Conforms("N6") String code,
            @Conforms("N12...19") @Luhn String account,
            @Conforms("ANS..80") @AbsoluteUrl String picture,
            @IpAddress String sender,
            @Base64Text(max = 40) String seal,
            @Min(1) @Max(5) int size,
            @Min(-3) long floor,

            @DecimalMin(value = "0", inclusive = false) @DecimalMax("10") @Digits(integer = 5, fraction = 2)
            BigDecimal weight,

            Optional<@Conforms("A2") String> country,
            boolean wrapped) {

        private static final Rules<Gift> RULES = Rules.of(Gift.class);

        public Gift {
            RULES.require(greeting, code, account, picture, sender, seal, size, floor, weight, country, wrapped);
        }
    }

    /** An operation that no gateway has yet. */
    public record SendGift(OrderNumber orderNumber, Gift gift, List<OrderNumber> others)
            implements Operation<Acknowledged> {

        private static final Rules<SendGift> RULES = Rules.of(SendGift.class);

        public SendGift {
            RULES.require(orderNumber, gift, others);
        }

        @Override
        public String name() {
            return "send-gift";
        }

        @Override
        public Effect effect() {
            return Effect.CHANGE;
        }

        @Override
        public Reference reference() {
            return Reference.ofNumber(orderNumber.value());
        }
    }

    @Test
    void hasValidValuesAtEveryLimit() {
        List<Gift> gifts = Samples.of(Gift.class, SEED, MANY);

        assertThat(gifts).extracting(Gift::size).containsOnly(1, 2, 3, 4, 5);
        assertThat(gifts).extracting(Gift::floor).contains(-3L, Long.MAX_VALUE);
        assertThat(gifts)
                .extracting(Gift::weight)
                .anyMatch(weight -> weight.compareTo(new BigDecimal("0.01")) == 0)
                .anyMatch(weight -> weight.compareTo(BigDecimal.TEN) == 0);
        assertThat(gifts).extracting(gift -> gift.account().length()).contains(12, 19);
        assertThat(gifts)
                .extracting(
                        gift -> gift.picture().codePointCount(0, gift.picture().length()))
                .contains(80);
        assertThat(gifts).extracting(gift -> gift.seal().length()).contains(40);
        assertThat(gifts).extracting(Gift::wrapped).contains(true, false);
    }

    @Test
    void hasTextsThatAreOddButValid() {
        String greetings =
                Samples.of(Gift.class, SEED).limit(MANY).map(Gift::greeting).collect(Collectors.joining());

        assertThat(greetings).contains("&", "<", " ", "\u0410", "\u202e", "\ud83d\ude00");
    }

    @Test
    void isBrokenInEveryWayThatItsConstraintsKnow() {
        Map<String, List<String>> mistakes = Samples.justInvalid(Gift.class, SEED)
                .limit(3000)
                .collect(Collectors.groupingBy(
                        Invalid::path,
                        Collectors.mapping(
                                Invalid::mistake,
                                Collectors.collectingAndThen(
                                        Collectors.toSet(),
                                        all -> all.stream().sorted().toList()))));

        assertThat(mistakes)
                .containsOnlyKeys(
                        "greeting",
                        "code",
                        "account",
                        "picture",
                        "sender",
                        "seal",
                        "size",
                        "floor",
                        "weight",
                        "country")
                .containsEntry("size", List.of("just too little", "just too much"))
                .containsEntry("floor", List.of("just too little"))
                .containsEntry(
                        "weight", List.of("just too little", "just too much", "one digit too many after the point"))
                .containsEntry(
                        "country",
                        List.of(
                                "an empty text",
                                "one character too few",
                                "one character too many",
                                "one wrong character"));
        assertThat(mistakes.get("account")).contains("one wrong digit");
        assertThat(mistakes.get("picture")).contains("no scheme");
        assertThat(mistakes.get("sender")).contains("five numbers", "two gaps");
        assertThat(mistakes.get("seal")).contains("one group of characters too many");
    }

    @Test
    void refusesWhatIsBrokenUnderItsPath() {
        Stream.of(Gift.class, SendGift.class)
                .flatMap(type -> Samples.justInvalid(type, SEED).limit(MANY))
                .forEach(invalid -> assertThat(catchThrowableOfType(InvalidRequest.class, invalid::build)
                                .violations())
                        .as("%s", invalid)
                        .extracting(Violation::path)
                        .containsOnly(invalid.path()));
    }

    @Test
    void isBrokenByWhatItHolds() {
        assertThat(Samples.justInvalid(SendGift.class, SEED)
                        .limit(MANY)
                        .map(Invalid::path)
                        .distinct())
                .contains("orderNumber", "gift.greeting", "gift.weight", "others[0]");
    }

    /** Jakarta Validation knows it; neither the domain's rules nor the generators do. */
    public record Note(@Size(max = 5) String text) {}

    public record Basket(Note note) {}

    public record Numbered(@Size(max = 5) int number) {}

    public record Shelf(Thread thread) {}

    public record Two(@IpAddress @AbsoluteUrl String both) {}

    @Test
    void saysWhichConstraintOrTypeItDoesNotKnow() {
        says(Note.class, "no generator knows @jakarta.validation.constraints.Size on Note.text");
        says(Basket.class, "no generator knows @jakarta.validation.constraints.Size on Note.text");
        says(Numbered.class, "no generator knows @jakarta.validation.constraints.Size on Numbered.number");
        says(Shelf.class, "no generator knows what Shelf.thread may be, a java.lang.Thread");
        says(Two.class, "together, on Two.both");
    }

    private static void says(Class<?> type, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Samples.of(type, SEED))
                .withMessageContaining(message);
    }
}
