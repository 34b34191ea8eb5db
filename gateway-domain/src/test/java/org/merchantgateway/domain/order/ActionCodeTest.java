package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.order.ActionCode.Kind;

class ActionCodeTest {

    /** The reference's table, row by row: codes, who or what stands behind them, and a word of their meaning. */
    private static final String TABLE = """
            0                              | SUCCESS        | approved
            -100                           | NONE           | no payment attempt
            -301                           | CARD_DATA      | token
            -2000                          | MERCHANT       | black-listed
            -2003 2003                     | THREE_D_SECURE | without 3-D Secure
            -2005                          | THREE_D_SECURE | validation
            -2006                          | THREE_D_SECURE | authentication failed
            -2007                          | EXPIRED        | in time
            -2009                          | THREE_D_SECURE | did not return
            -2010                          | THREE_D_SECURE | XID
            -2011                          | THREE_D_SECURE | PaRes U
            -2013                          | EXPIRED        | attempts
            -2014                          | EXPIRED        | left
            -2015 -2017 -2018 -2019        | THREE_D_SECURE | processing error
            -2016                          | THREE_D_SECURE | VERes U
            -2020                          | THREE_D_SECURE | ECI
            -2022 -2023 -2024 -2025        | THREE_D_SECURE | 3-D Secure 2
            -20010                         | LIMIT          | limit
            1                              | BANK           | identity
            5                              | BANK           | network
            100                            | LIMIT          | limit of the card
            101                            | CARD_DATA      | expired
            103                            | TECHNICAL      | no contact
            106                            | BANK           | PIN
            109                            | MERCHANT       | merchant or terminal
            110                            | MERCHANT       | amount
            111                            | CARD_DATA      | card number
            116                            | BANK           | insufficient funds
            118 120                        | BANK           | not permitted
            119                            | BANK           | security violation
            121                            | LIMIT          | amount limit
            123                            | LIMIT          | number of transactions
            124                            | TECHNICAL      | reversal or refund
            125                            | CARD_DATA      | wrong card number
            151                            | BANK           | fraud
            208                            | BANK           | lost
            400                            | SUCCESS        | reversal
            902                            | LIMIT          | restriction
            903                            | LIMIT          | limit is exceeded
            904 913                        | TECHNICAL      | format
            907 910 912                    | TECHNICAL      | not available
            909                            | TECHNICAL      | system error
            914                            | TECHNICAL      | not found
            999                            | BANK           | fraud
            1001                           | NONE           | no card data
            2002                           | MERCHANT       | impossible
            2007                           | MERCHANT       | paid already
            2012                           | MERCHANT       | cancelled
            2009                           | MERCHANT       | exceeds
            2016                           | MERCHANT       | may not use 3-D Secure
            4005                           | MERCHANT       | by the merchant
            71015 1015                     | CARD_DATA      | wrong card data
            151017                         | THREE_D_SECURE | no connection
            151018                         | TECHNICAL      | not sent
            151019                         | TECHNICAL      | no answer
            """;

    record Row(int code, Kind kind, String word) {}

    static Stream<Row> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(cells -> Stream.of(cells[0].strip().split(" "))
                        .map(code ->
                                new Row(Integer.parseInt(code), Kind.valueOf(cells[1].strip()), cells[2].strip())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansWhatTheTableSays(Row row) {
        ActionCode code = new ActionCode(row.code());

        assertThat(code.kind()).isEqualTo(row.kind());
        assertThat(code.meaning().orElseThrow()).contains(row.word());
        assertThat(code).hasToString(row.code() + " (" + code.meaning().get() + ")");
    }

    @Test
    void hasNoMeaningThatIsNotInTheTable() {
        assertThat(IntStream.rangeClosed(-200_000, 200_000)
                        .filter(code -> new ActionCode(code).meaning().isPresent())
                        .boxed()
                        .toList())
                .containsExactlyElementsOf(rows().map(Row::code).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, -1, 117, 9999, 151020, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void keepsACodeThatItDoesNotKnow(int code) {
        assertThat(new ActionCode(code).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(new ActionCode(code).meaning()).isEmpty();
        assertThat(new ActionCode(code)).hasToString(Integer.toString(code)).isEqualTo(new ActionCode(code));
    }

    @Test
    void isTheLastWordOfAReport() {
        assertThat(OrderReport.builder().actionCode(OptionalInt.of(116)).build().action())
                .contains(new ActionCode(116));
        assertThat(OrderReport.builder().build().action()).isEmpty();
    }
}
