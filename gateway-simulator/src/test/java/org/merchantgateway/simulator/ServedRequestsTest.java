package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.simulator.setting.SoapGeneration;

/** A request that is valid by the description that is served is understood, however its numbers, dates and flags are written. */
class ServedRequestsTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            registerOrder             | <order amount='+1000' merchantOrderNumber='N'><returnUrl>http://s</returnUrl></order>
            registerOrder             | <order amount=' 001000 ' merchantOrderNumber='N'><returnUrl>http://s</returnUrl></order>
            registerOrder             | <order amount='1000' merchantOrderNumber='N' sessionTimeoutSecs=' +600 '><returnUrl>http://s</returnUrl></order>
            registerOrder             | <order amount='1000' merchantOrderNumber='N' expirationDate='2035-01-31T10:00:00'><returnUrl>http://s</returnUrl></order>
            registerOrder             | <order amount='1000' merchantOrderNumber='N' expirationDate=' 2035-01-31T10:00:00.123456Z '><returnUrl>http://s</returnUrl></order>
            registerOrder             | <order amount='1000' merchantOrderNumber='N'><returnUrl>http://s</returnUrl><orderBundle><orderCreationDate> 2026-01-31T10:00:00.5+03:00 </orderCreationDate><cartItems><items positionId='1'><name>Tea</name><quantity measure='kg'> 2.5E0 </quantity><itemAmount> +1000 </itemAmount><itemCurrency> 0643 </itemCurrency><itemCode>A</itemCode><tax><taxSum> +1 </taxSum><taxType> 01 </taxType></tax></items></cartItems></orderBundle></order>
            googlePay                 | <arg0><merchant>shop</merchant><orderNumber>N</orderNumber><additionalParameters/><preAuth> 1 </preAuth><paymentToken>dG9rZW4=</paymentToken><amount> +1000 </amount></arg0>
            getLastOrdersForMerchants | <request><page> +0 </page><size> 0200 </size><from>2026-01-31T10:00:00Z</from><to> 2035-01-31T10:00:00+03:00 </to><transactionStates><transactionStates>CREATED</transactionStates></transactionStates><searchByCreatedDate> 1 </searchByCreatedDate></request>
            """)
    void isUnderstood(String operation, String part) {
        String envelope = Envelopes.envelope(
                Envelopes.header("shop", "secret"),
                "<m:%1$s xmlns:m=\"http://engine.paymentgate.ru/webservices/merchant\">%2$s</m:%1$s>"
                        .formatted(
                                operation,
                                part.replace("'N'", "'" + Numbers.fresh() + "'")
                                        .replace(">N<", ">" + Numbers.fresh() + "<")));

        ServedSchema.of(SoapGeneration.OF_2021).check(envelope);
        String answer = Envelopes.post(simulator.baseUri(), envelope).body();

        assertThat(answer).containsAnyOf("errorCode=\"0\"", "<success>true</success>");
    }
}
