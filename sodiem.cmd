@echo off
rem Runs So diem from target\sodiem.jar, which "mvn -q -B package" makes.
setlocal
set "jar=%~dp0target\sodiem.jar"
if not exist "%jar%" (
  echo Build it first: mvn -q -B package -DskipTests 1>&2
  exit /b 2
)
chcp 65001 >nul
java -Dsodiem.progress=true -Dsun.net.httpserver.nodelay=true -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxNewSize=96m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -jar "%jar%" %*
exit /b %ERRORLEVEL%
