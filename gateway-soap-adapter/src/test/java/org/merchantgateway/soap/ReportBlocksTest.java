package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.PayerData;
import org.merchantgateway.domain.order.ReportedItem;
import org.merchantgateway.domain.order.SecureAuthInfo;

/** The blocks beside the order's money. */
class ReportBlocksTest {

    @Test
    void readsEveryBlock() {
        OrderReport report = report("""
                <transactionAttributes name="merchantIp" value="203.0.113.1"/>
                <cardAuthInfo maskedPan="411111**1111"><secureAuthInfo><eci> 05 </eci><paResStatus>A</paResStatus>
                  <threeDSInfo><cavv>AA=</cavv><xid>7</xid></threeDSInfo><veResStatus>Y</veResStatus>
                </secureAuthInfo></cardAuthInfo>
                <bindingInfo clientId="c-1" bindingId=" b-1 "/>
                <payerData email="payer@example.com"/>""");

        assertThat(report.transactionAttributes()).containsExactly(entry("merchantIp", "203.0.113.1"));
        assertThat(report.secureAuthInfo())
                .contains(new SecureAuthInfo(
                        Optional.of(5), Optional.of("AA="), Optional.of("7"), Optional.of("Y"), Optional.of("A")));
        assertThat(report.binding()).contains(new BindingInfo(Optional.of("c-1"), Optional.of(" b-1 ")));
        assertThat(report.payer())
                .contains(new PayerData(Optional.of("payer@example.com"), Optional.empty(), Optional.empty()));
        assertThat(report.others()).isEmpty();
    }

    @Test
    void keepsWhat3dSecureSaidRawIfItIsOdd() {
        OrderReport report = report("<cardAuthInfo maskedPan=\"411111**1111\"><secureAuthInfo><eci>five</eci>"
                + "<threeDSInfo><cavv>AA=</cavv></threeDSInfo></secureAuthInfo></cardAuthInfo>");

        assertThat(report.secureAuthInfo().flatMap(SecureAuthInfo::cavv)).contains("AA=");
        assertThat(report.others()).containsOnly(entry("cardAuthInfo.secureAuthInfo.eci", "five"));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, true", "0, false", "1, true"})
    void readsAChargeback(String written, boolean expected) {
        assertThat(report("<chargeback>" + written + "</chargeback>").chargeback())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "chargeback, `<chargeback>maybe</chargeback>`, maybe",
                "bankInfo, `<bankInfo>none</bankInfo>`, none",
                "bankInfo.bankName, `<bankInfo bankCountryCode=\"RU\"><bankName><a/></bankName></bankInfo>`, `{\"a\":\"\"}`",
                "payerData.payment, `<payerData email=\" \" payment=\"x\"/>`, x",
                "bindingInfo.externalCreated, `<bindingInfo externalCreated=\"1\"/>`, 1",
                "refunds[0].amount, `<refunds amount=\"1.5\"/>`, 1.5",
                "orderBundle.cartItems.items[0].itemPrice,"
                        + " `<orderBundle><cartItems><items><itemPrice>free</itemPrice></items></cartItems></orderBundle>`, free"
            })
    void keepsWhatIsNotWhatItShouldBeRaw(String field, String written, String raw) {
        assertThat(report(written).others()).containsOnly(entry(field, raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bankInfo/>",
                "<payerData email=' '/>",
                "<bindingInfo/>",
                "<orderBundle><cartItems/></orderBundle>"
            })
    void whatIsEmptyAndHasAPlaceIsNotKept(String written) {
        assertThat(report(written).others()).isEmpty();
    }

    @Test
    void readsTheCart() {
        OrderReport report = report("""
                <orderBundle><customerDetails><email>a@b.example</email></customerDetails><cartItems>
                  <items positionId="1"><name> Tea</name><quantity measure="kg">99999.999</quantity>
                    <itemAmount>100000</itemAmount><depositedItemAmount>5</depositedItemAmount><itemCode>S</itemCode>
                    <tax><taxType>6</taxType></tax><itemPrice>1</itemPrice></items>
                  <items/></cartItems></orderBundle>""");

        assertThat(report.cart())
                .containsExactly(
                        ReportedItem.builder()
                                .positionId("1")
                                .name(" Tea")
                                .itemCode("S")
                                .quantity("99999.999")
                                .measure("kg")
                                .itemAmount(Amount.ofMinor(100_000))
                                .itemPrice(Amount.ofMinor(1))
                                .depositedItemAmount(Amount.ofMinor(5))
                                .build(),
                        ReportedItem.builder().build());
        assertThat(report.others())
                .containsOnly(
                        entry("orderBundle.customerDetails", "{\"email\":\"a@b.example\"}"),
                        entry("orderBundle.cartItems.items[0].tax", "{\"taxType\":\"6\"}"),
                        entry("orderBundle.cartItems.items[1]", "{}"));
    }

    private static OrderReport report(String blocks) {
        return MerchantPeer.outcome(
                        ok(answer("getOrderStatusExtended", "<return orderStatus=\"2\">" + blocks + "</return>")),
                        GetOrderStatusExtended.of(OrderId.of("id-1")))
                .orElseThrow();
    }
}
