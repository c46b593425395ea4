@echo off
rem Runs So diem from target\sodiem.jar, which "mvn -q -B package" makes.
setlocal EnableExtensions DisableDelayedExpansion
rem What is said is UTF-8; the console gets its own code page back at the end. No labels: cmd does not always find them in UTF-8.
set "codepage="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul
set "problem="

rem Behind a symbolic link the jar is beside the file it leads to. Java opens a jar only by a name in the system's own letters,
rem which a short name is.
set "jar=%~dp0target\sodiem.jar"
if not exist "%jar%" for /f "tokens=2 delims=[]" %%l in ('dir /a:l "%~f0" 2^>nul ^| findstr /c:"<SYMLINK>"') do (
  pushd "%~dp0"
  for %%I in ("%%l") do set "jar=%%~dpItarget\sodiem.jar"
  popd
)
if not exist "%jar%" set problem=Chưa có "%jar%". Chạy trước: mvn -q -B package -DskipTests. Build it first.
if exist "%jar%" for %%j in ("%jar%") do set "jar=%%~sj"

rem The Java that Maven uses, with or without quotes, else the one on the path.
set "java="
set "home="
if defined JAVA_HOME set "home=%JAVA_HOME:"=%"
if defined home if exist "%home%\bin\java.exe" set "java=%home%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined problem if not defined java set problem=Chưa có Java. Cài JDK 17 trở lên, hoặc đặt JAVA_HOME. No Java: install a JDK, 17 or later, or set JAVA_HOME.

rem A JDK tells its version in a file; one without that file is asked. 1.8.0 is 8.
set "release="
set "version="
if defined java for %%j in ("%java%") do set "release=%%~dpj..\release"
if defined release if exist "%release%" for /f "usebackq tokens=1,2 delims==" %%a in ("%release%") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
if not defined problem if not defined version for /f "tokens=2,3" %%a in ('^""%java%" -version 2^>^&1^"') do if "%%a"=="version" set "version=%%~b"
if not defined problem if not defined version set problem=Java "%java%" không chạy được. Cài JDK 17 trở lên, hoặc đặt JAVA_HOME. Does not run: install a JDK, 17 or later, or set JAVA_HOME.
if not defined problem for /f "delims=.-+_ " %%m in ("%version%") do if %%m LSS 17 set problem=Java %version%, "%java%", quá cũ. Cài JDK 17 trở lên, hoặc đặt JAVA_HOME. Too old: install a JDK, 17 or later, or set JAVA_HOME.

rem How wide the window is, the second figure that "mode" gives in any language. Not every window shows colours of a program that
rem cannot ask for them: Windows Terminal, Visual Studio Code and ConEmu do. Java finds out whether a window is there at all.
set "lines="
set "columns="
for /f "tokens=2 delims=:" %%c in ('mode con 2^>nul') do for %%n in (%%c) do if not defined lines (set "lines=%%n") else if not defined columns set "columns=%%n"
set "shows=%WT_SESSION%"
if "%TERM_PROGRAM%"=="vscode" set "shows=1"
if "%ConEmuANSI%"=="ON" set "shows=1"
if not defined shows if not defined TERM set "TERM=dumb"

rem Arguments reach Java in the letters of the system, which has no Vietnamese ones; the environment keeps them as they are.
set "status=2"
if defined problem echo %problem% 1>&2
if not defined problem set SODIEM_TYPED=%*
if not defined problem "%java%" -Dsodiem.typed=SODIEM_TYPED -Dsodiem.progress=true -Dsodiem.terminal=console -Djdk.console=java.base "-Dsodiem.columns=%columns%" -Dsun.net.httpserver.nodelay=true -Dsun.net.httpserver.maxReqTime=10 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxNewSize=96m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -jar "%jar%" %*
if not defined problem set "status=%ERRORLEVEL%"
if defined codepage chcp %codepage% >nul
exit /b %status%
