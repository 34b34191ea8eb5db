package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.STATUS;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.BankInfo;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.PayerData;
import org.merchantgateway.domain.order.ReportedItem;
import org.merchantgateway.domain.order.SecureAuthInfo;

/** The blocks beside the order's money, in every form in which gateways write them. */
class ReportBlocksTest {

    private static final Optional<Amount> PRICE = Optional.of(Amount.ofMinor(9_200));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'cardAuthInfo':{'secureAuthInfo':{'eci':5,'threeDSInfo':{'cavv':'AA=','xid':'7'},'veResStatus':'Y','paResStatus':'A'}}",
                "'cardAuthInfo':{'secureAuthInfo':{'eci':'05','cavv':'AA=','xid':7,'veResStatus':'Y','paResStatus':'A'}}",
                "'secureAuthInfo':{'eci':' 5 ','threeDSInfo':{'cavv':'AA='},'xid':'7','veResStatus':'Y','paResStatus':'A'}"
            })
    void readsWhat3dSecureSaidNestedOrFlat(String fields) {
        OrderReport report = report(fields);

        assertThat(report.secureAuthInfo())
                .contains(new SecureAuthInfo(
                        Optional.of(5), Optional.of("AA="), Optional.of("7"), Optional.of("Y"), Optional.of("A")));
        assertThat(report.others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{'eci':'five','cavv':'AA='}`, AA=, .eci, five",
                "`{'eci':5.5,'cavv':'AA='}`, AA=, .eci, 5.5",
                "`{'product':'x'}`,, .product, x",
                "`[]`,, ``, []"
            })
    void keepsWhat3dSecureSaidRawIfItIsOdd(String block, String cavv, String path, String raw) {
        OrderReport report = report("'cardAuthInfo':{'pan':'411111**1111','secureAuthInfo':" + block + "}");

        assertThat(report.secureAuthInfo().flatMap(SecureAuthInfo::cavv)).isEqualTo(Optional.ofNullable(cavv));
        assertThat(report.others()).isEqualTo(Map.of("cardAuthInfo.secureAuthInfo" + path, raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'bindingInfo':{'clientId':'c-1','bindingId':7}",
                "'BindingInfo':{'clientId':'c-1','bindingId':'7'}",
                "'clientId':'c-1','bindingId':'7'",
                "'bindingInfo':{'clientId':'c-1'},'bindingId':7"
            })
    void readsTheStoredCardInEverySpelling(String fields) {
        OrderReport report = report(fields);

        assertThat(report.binding()).contains(new BindingInfo(Optional.of("c-1"), Optional.of("7")));
        assertThat(report.others()).isEmpty();
    }

    @Test
    void keepsAClientThatContradictsTheStoredCard() {
        OrderReport report = report("'bindingInfo':{'clientId':'c-1'},'clientId':'c-2'");

        assertThat(report.binding().flatMap(BindingInfo::clientId)).contains("c-1");
        assertThat(report.others()).containsOnlyKeys("clientId");
    }

    /** A list of pairs by the manual; an object by Sberbank's description. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'attributes':[{'name':'mdOrder','value':'61351fbd-ac25-484f-b930-4d0ce4101ab7'},{'name':'qrcId','value':'7'}]",
                "'attributes':{'mdOrder':'61351fbd-ac25-484f-b930-4d0ce4101ab7','qrcId':7}"
            })
    void readsAttributesAsPairsOrAsAnObject(String fields) {
        OrderReport report = report(fields);

        assertThat(report.orderId()).contains("61351fbd-ac25-484f-b930-4d0ce4101ab7");
        assertThat(report.attributes())
                .isEqualTo(Map.of("mdOrder", "61351fbd-ac25-484f-b930-4d0ce4101ab7", "qrcId", "7"));
        assertThat(report.others()).isEmpty();
    }

    @Test
    void readsBankAndPayer() {
        OrderReport report = report(
                "'bankInfo':{'bankName':'B','bankCountryCode':643,'bankCountryName':''},'payerData':{'phone':79001234567}");

        assertThat(report.bank()).contains(new BankInfo(Optional.of("B"), Optional.of("643"), Optional.empty()));
        assertThat(report.payer())
                .contains(new PayerData(Optional.empty(), Optional.of("79001234567"), Optional.empty()));
        assertThat(report.others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"false, false", "true, true", "'false', false", "'TRUE', true", "0, false", "'1', true"})
    void readsAChargebackAsBooleanNumberOrText(String written, boolean expected) {
        OrderReport report = report("'chargeback':" + written.replace("'", "\""));

        assertThat(report.chargeback()).contains(expected);
        assertThat(report.others()).isEmpty();
    }

    @Test
    void findsPaymentWayAndChargebackInTheCard() {
        OrderReport report = report("'cardAuthInfo':{'paymentWay':'CARD','chargeback':'true'}");

        assertThat(report.paymentWay()).contains("CARD");
        assertThat(report.chargeback()).contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                // what came | what is not what it should be | as it came
                "`'chargeback':'maybe'`, chargeback, maybe",
                "`'chargeback':{}`, chargeback, {}",
                "`'paymentWay':['CARD']`, paymentWay, `['CARD']`",
                "`'bankInfo':'none'`, bankInfo, none",
                "`'bankInfo':{}`, bankInfo, {}",
                "`'bankInfo':{'bankName':{},'bankCountryCode':'RU'}`, bankInfo.bankName, {}",
                "`'payerData':[]`, payerData, []",
                "`'payerData':{'paymentAccountReference':'x'}`, payerData.paymentAccountReference, x",
                "`'bindingInfo':{'externalCreated':true}`, bindingInfo.externalCreated, true",
                "`'clientId':{}`, clientId, {}",
                "`'secureAuthInfo':{'eci':'x'}`, secureAuthInfo.eci, x",
                "`'transactionAttributes':'none'`, transactionAttributes, none",
                "`'orderBundle':'none'`, orderBundle, none",
                "`'orderBundle':{'customerDetails':{'email':'a@b.example'}}`, orderBundle.customerDetails, `{'email':'a@b.example'}`",
                "`'orderBundle':{'cartItems':{'items':[{'name':'Tea'},7]}}`, orderBundle.cartItems.items[1], 7",
                "`'orderBundle':{'cartItems':{'items':[{'name':{}}]}}`, orderBundle.cartItems.items[0].name, {}",
                "`'orderBundle':{'cartItems':{'items':[{'itemAmount':1.5}]}}`, orderBundle.cartItems.items[0].itemAmount, 1.5",
                "`'orderBundle':{'cartItems':{'items':[{'itemPrice':'free'}]}}`, orderBundle.cartItems.items[0].itemPrice, free",
                "`'orderBundle':{'cartItems':{'items':[{'quantity':[2]}]}}`, orderBundle.cartItems.items[0].quantity, [2]",
                "`'orderBundle':{'cartItems':{'items':[{'quantity':{'value':{}}}]}}`, orderBundle.cartItems.items[0].quantity.value, {}"
            })
    void keepsWhatIsNotWhatItShouldBeRaw(String written, String path, String raw) {
        assertThat(report(written).others()).isEqualTo(Map.of(path, json(raw)));
    }

    @Test
    void aCartWithoutLinesSaysNothing() {
        assertThat(report("'orderBundle':{'cartItems':{'items':[]}}").others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chargeback", "paymentWay", "bankInfo", "payerData", "bindingInfo", "orderBundle"})
    void aBlockThatIsNullIsMissing(String field) {
        assertThat(report("'" + field + "':null")).isEqualTo(report("'actionCode':null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'positionId':'1','name':'Tea','itemCode':'S','quantity':{'value':2.5,'measure':'kg'},'itemPrice':9200}]",
                "[{'positionId':1,'name':'Tea','itemCode':'S','quantity':{'value':'2.5','measure':'kg'},'itemPrice':'9200'}]",
                "{'positionId':1,'name':'Tea','itemCode':'S','quantity':{'value':2.5,'measure':'kg'},'itemPrice':9200}"
            })
    void readsTheCart(String items) {
        OrderReport report = report("'orderBundle':{'cartItems':{'items':" + items + "}}");

        assertThat(report.cart())
                .containsExactly(ReportedItem.builder()
                        .positionId("1")
                        .name("Tea")
                        .itemCode("S")
                        .quantity("2.5")
                        .measure("kg")
                        .itemPrice(PRICE.orElse(null))
                        .build());
        assertThat(report.others()).isEmpty();
    }

    @Test
    void readsAQuantityThatIsANumberAlone() {
        assertThat(report("'orderBundle':{'cartItems':{'items':[{'quantity':3,'depositedItemAmount':9200}]}}")
                        .cart())
                .containsExactly(ReportedItem.builder()
                        .quantity("3")
                        .depositedItemAmount(PRICE.orElse(null))
                        .build());
    }

    private static OrderReport report(String fields) {
        return accepted(outcome(STATUS, "{\"orderStatus\":2," + json(fields) + "}"));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
