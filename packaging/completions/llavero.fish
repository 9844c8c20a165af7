complete -c llavero -f
complete -c llavero -l sandbox -d 'Use the sandbox'
complete -c llavero -l portal -x -d 'Connect to the portal at URL'
complete -c llavero -l generate -d 'Open the API Credentials page, ready to generate a key'
complete -c llavero -l lang -x -a 'en es fr' -d 'Use the interface language CODE'
complete -c llavero -s v -l version -d 'Show the version'
complete -c llavero -s h -l help -d 'Show the help'
