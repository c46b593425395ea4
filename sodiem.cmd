@echo off
rem Runs So diem from target\sodiem.jar, which "mvn -q -B package" makes.
setlocal
chcp 65001 >nul
set "jar=%~dp0target\sodiem.jar"
if not exist "%jar%" (
  echo Chưa có "%jar%". Chạy trước: mvn -q -B package -DskipTests ^(Build it first.^) 1>&2
  exit /b 2
)

rem The Java that Maven uses, else the one on the path.
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java (
  echo Chưa có Java. Cài JDK 17 trở lên, hoặc đặt JAVA_HOME. ^(No Java: install a JDK, 17 or later, or set JAVA_HOME.^) 1>&2
  exit /b 2
)

rem A JDK tells its version in a file; one without that file is asked. 1.8.0 is 8.
set "version="
for %%j in ("%java%") do set "release=%%~dpj..\release"
if exist "%release%" (
  for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%release%"') do set "version=%%~v"
) else (
  for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1" ^| findstr /c:" version "') do set "version=%%~v"
  if not defined version (
    echo Java không chạy được. Cài JDK 17 trở lên, hoặc đặt JAVA_HOME. ^(Does not run: install a JDK, 17 or later, or set JAVA_HOME.^) 1>&2
    exit /b 2
  )
)
for /f "tokens=1 delims=.-+_ " %%m in ("%version%") do if %%m LSS 17 (
  echo Java %version% quá cũ. Cài JDK 17 trở lên, hoặc đặt JAVA_HOME. ^(Too old: install a JDK, 17 or later, or set JAVA_HOME.^) 1>&2
  exit /b 2
)

"%java%" -Dsodiem.progress=true -Dsun.net.httpserver.nodelay=true -Dsun.net.httpserver.maxReqTime=10 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxNewSize=96m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -jar "%jar%" %*
exit /b %ERRORLEVEL%
