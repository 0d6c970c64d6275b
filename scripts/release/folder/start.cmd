@echo off
rem SPDX-License-Identifier: Apache-2.0
setlocal
chcp 65001 >nul
if not defined SANYI_VAR set "SANYI_VAR=%~dp0var"
"%~dp0node\bin\node.exe" "%~dp0app\apps\server\dist\main.js"
set "CODE=%ERRORLEVEL%"
if not "%CODE%"=="0" pause
exit /b %CODE%
