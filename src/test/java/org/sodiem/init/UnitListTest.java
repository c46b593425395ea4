package org.sodiem.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,title,kind,code\nxa-an,Xã An,xa,00001\nxa-binh,\"Xã Bình, mới\",xa,\n",
                "xa-an,Xã An,xa,00001\nxa-binh,\"Xã Bình, mới\",xa,\n",
                "\uFEFFsep=;\r\nid;title;kind;code\r\nxa-an;Xã An;xa;00001\r\nxa-binh;Xã Bình, mới;xa;\r\n",
                "id,title,code,kind\nxa-an,Xã An,00001,xa\nxa-binh,\"Xã Bình, mới\",,xa\n",
                "Loại;Mã;Tên đơn vị;Mã số\nxa;xa-an;Xã An;00001\nxa;xa-binh;\"Xã Bình, mới\";\n",
                "sep=\t\nid\ttitle\tkind\tcode\nxa-an\tXã An\txa\t00001\nxa-binh\tXã Bình, mới\txa\n",
                "id\ttitle\tkind\tcode\nxa-an\tXã\u00A0An\txa\t00001\n\n\t\t\t\nxa-binh\tXã Bình, mới\txa\n",
                "STT,ID,Title,Kind,Code\n1,xa-an, Xã An ,xa,00001\n2,xa-binh,\"Xã Bình, mới\",xa,\n"
            })
    void readsTablesAsSpreadsheetsSaveThem(String text) {
        UnitList list = UnitList.of(text);
        assertThat(list.wrong()).isEmpty();
        assertThat(list.units())
                .containsExactly(
                        new CampaignPlan.NewUnit("xa-an", "Xã An", "xa", "00001"),
                        new CampaignPlan.NewUnit("xa-binh", "Xã Bình, mới", "xa", ""));
    }

    @Test
    void tellsEachFaultAtItsLine() {
        UnitList list =
                UnitList.of("id,title,kind\nXã An,Xã An,xa\nxa-b,,xa\nxa-c,Xã C,huyen\nxa-d,Xã D,xa\nxa-d,Xã D,xa\n");
        assertThat(list.wrong())
                .extracting(wrong -> wrong.line() + " " + wrong.fault())
                .containsExactly("2 ID", "3 TITLE", "4 KIND", "6 ID_TWICE");
        assertThat(list.units()).hasSize(1);
    }

    @Test
    void countsLinesAndNotRows() {
        UnitList list =
                UnitList.of("id,title,kind\nxa-a,\"Xã\nA\",xa\nid,title,kind\nxa-b,Xã B,00002\nxa-c,Xã\u0000C,xa\n");
        assertThat(list.units()).extracting(CampaignPlan.NewUnit::title).containsExactly("Xã A");
        assertThat(list.wrong())
                .extracting(wrong -> wrong.line() + " " + wrong.fault())
                .containsExactly("5 KIND", "6 NOT_TEXT");
        assertThat(UnitList.of("x".repeat(900) + ",a\n").wrong().get(0).written())
                .hasSize(121);
    }

    @Test
    void offersTheNameInLettersOfAnId() {
        UnitList list = UnitList.of("""
                id,title,kind
                Xã An,Xã An,xa
                xa-b,Xã B,Xã
                xa-c,Xã C,Huyện
                xa-d,Xã D,xa
                Xã D,Xã D,xa
                thi-tran-e,Thị trấn E,Thị trấn
                00012,F,00013
                """);
        assertThat(list.wrong())
                .extracting(UnitList.Wrong::instead)
                .containsExactly("xa-an", "xa", null, null, "thi-tran", null);
    }

    @Test
    void missesAColumn() {
        assertThat(UnitList.of("id,title\nxa-a,Xã A\n").wrong())
                .extracting(UnitList.Wrong::fault)
                .containsExactly(UnitList.Fault.COLUMN_MISSING);
    }

    @Test
    void refusesAQuoteThatNobodyCloses() {
        assertThat(UnitList.of("id,title,kind\nxa-a,\"Xã A,xa\n").wrong())
                .extracting(UnitList.Wrong::fault)
                .containsExactly(UnitList.Fault.QUOTES);
        assertThat(UnitList.of("").units()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD", "=======", ">>>>>>> lan-2"})
    void refusesAMarkOfGitAtItsLine(String mark) {
        assertThat(UnitList.of("id,title,kind\n\nxa-a,Xã A,xa\n" + mark + "\nxa-a,Xã B,xa\n")
                        .wrong())
                .containsExactly(new UnitList.Wrong(4, UnitList.Fault.CONFLICT, mark.substring(0, 7), null));
    }

    @Test
    void countsEmptyLines() {
        assertThat(UnitList.of("id,title,kind\n\nXã A,Xã A,xa\n").wrong())
                .extracting(UnitList.Wrong::line)
                .containsExactly(3L);
    }

    /** As a sheet is saved whole: its title and a note stand above the head, who made it below. */
    @Test
    void readsATableBelowItsTitle() {
        UnitList list = UnitList.of("""
                Danh sách các xã, phường

                ;;Cập nhật 01/7/2025;
                id;title;kind
                xa-a;Xã A;xa
                ;;Người lập biểu
                Nguyễn Văn A
                """);
        assertThat(list.units()).extracting(CampaignPlan.NewUnit::id).containsExactly("xa-a");
        assertThat(list.wrong())
                .extracting(UnitList.Wrong::line, UnitList.Wrong::instead)
                .containsExactly(tuple(6L, null), tuple(7L, null));
    }
}
