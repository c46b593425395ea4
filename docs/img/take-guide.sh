#!/bin/bash
# Walks an officer's way with a workbook and a coordinator's week on the sample (fictitious), and takes the guides' pictures of both.
# Needs LibreOffice, poppler-utils, Chromium, python3. Usage: docs/img/take-guide.sh EMPTY-FOLDER   (SODIEM: the program, else ./sodiem)
set -euo pipefail
img=$(cd "$(dirname "$0")" && pwd)
sodiem=$(realpath "${SODIEM:-$img/../../sodiem}")
mkdir -p "$1" && cd "$1"
export GIT_AUTHOR_NAME='Ngô Thị Loan' GIT_AUTHOR_EMAIL=noi-vu@example.invalid
export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
on() { export GIT_AUTHOR_DATE="$1+07:00" GIT_COMMITTER_DATE="$1+07:00"; }
say() { echo "\$ sodiem $*"; "$sodiem" "$@" 2>&1 || echo "(mã kết thúc $?)"; }

# fill FROM TO CELL=VALUE...: types into the first sheet, then saves by LibreOffice, as an officer would.
fill() {
  python3 - "$@" <<'PY'
import re, sys, zipfile
source, target, *cells = sys.argv[1:]
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
    for name in old.namelist():
        data = re.sub(rb"</f><v>[^<]*</v>", b"</f>", old.read(name))  # so that LibreOffice computes anew
        if name == "xl/worksheets/sheet1.xml":
            text = data.decode()
            for cell, value in (c.split("=", 1) for c in cells):
                found = re.search(r'<c r="%s"([^>]*?)(/>|>.*?</c>)' % cell, text, re.S)
                kept = re.sub(r' t="\w+"', "", found.group(1))
                typed = "><v>%s</v>" % value if value.isdigit() else ' t="inlineStr"><is><t>%s</t></is>' % value
                text = text[: found.start()] + '<c r="%s"%s%s</c>' % (cell, kept, typed) + text[found.end() :]
            data = text.encode()
        new.writestr(name, data)
PY
  soffice --headless --convert-to xlsx --outdir saved "$2" >/dev/null 2>&1
  mv "saved/$(basename "$2")" "$2"
}

# picture FILE PAGE NAME [OPTIONS]: a page of a document.
picture() {
  soffice --headless --convert-to pdf --outdir pdf "$1" >/dev/null 2>&1
  pdftoppm -png -singlefile -f "$2" -l "$2" ${4:--r 72 -gray -W 596 -H 560} "pdf/$(basename "${1%.*}").pdf" "$img/$3"
}

say sample kho
mkdir -p gui-ve saved pdf
# Monday: what is owed, letters, workbooks.
say status --repo kho --at 2023-12-11
say remind --repo kho --at 2023-12-11 --out don-doc
say form export --all --repo kho --at 2023-12-11 --out bieu
# What comes back: two right ones, one with a slip, one of a unit without an account.
fill bieu/xa-vinh-chap.xlsx gui-ve/xa-vinh-chap.xlsx E106=1060 'G105=6 (trang 2-6)' E109=4
cp bieu/xa-vinh-tu.xlsx gui-ve/
say form import gui-ve/xa-vinh-chap.xlsx --repo kho
picture gui-ve/xa-vinh-chap.xlsx 5 bieu-go-nham "-r 96 -x 30 -y 395 -W 1065 -H 260"
fill bieu/xa-vinh-chap.xlsx gui-ve/xa-vinh-chap.xlsx 'G105=6 (trang 2-6)' E109=4
say form import gui-ve --repo kho --dry-run
say form import gui-ve --repo kho --yes
git -C kho diff
on 2023-12-14T09:00:00
git -C kho commit -qam 'Xã Vĩnh Chấp: văn bản xin lỗi cho hồ sơ thứ tư, tài liệu của 3.4.1'
# A unit without an account.
sed -i 's/id: xa-vinh-o,/id: xa-vinh-o, entered-by: coordinator,/' kho/criteria/2023/units.yaml
git -C kho commit -qam 'Xã Vĩnh Ô chưa có tài khoản: đầu mối nhập thay'
say form export xa-vinh-o --repo kho --out bieu-2
fill bieu-2/xa-vinh-o.xlsx xa-vinh-o.xlsx E28=3 E29=3
on 2023-12-14T10:00:00
say form import xa-vinh-o.xlsx --repo kho --branch --sender 'Hồ Văn Thử' --sent-on 13/12/2023 --yes
git -C kho log -1 --format=%B nhap-thay/xa-vinh-o
git -C kho merge -q --no-ff -m 'Hợp nhất: nhập thay Xã Vĩnh Ô' nhap-thay/xa-vinh-o
# The page.
say build --repo kho --out trang
for shot in trang-sau-khi-nhap:don-vi/xa-vinh-chap.html; do
  chromium --headless --no-sandbox --hide-scrollbars --window-size=1000,700 --screenshot="$img/${shot%%:*}.png" "file://$PWD/trang/${shot#*:}" >/dev/null 2>&1
done
# After the deadline.
say round close lan-2 --repo kho --at 2023-12-21
say round verify --repo kho
say diff lan-1 lan-2 --repo kho | tail -15
say report --repo kho --at 2023-12-21 --out bao-cao
say report annexes --repo kho --at 2023-12-21 --out phu-luc
ls don-doc don-doc/* bao-cao bao-cao/* phu-luc
picture don-doc/don-vi/xa-vinh-khe.docx 1 cong-van-don-doc
picture bao-cao/don-vi/xa-vinh-chap.docx 1 bao-cao-don-vi
